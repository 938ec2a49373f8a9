package lesson03_wav;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.audio.WavWriter;
import earshot.lessons.Desk;
import java.io.IOException;
import java.util.Arrays;

/** Two files without a writer: a tone, and one frame of EXTENSIBLE. */
final class ByHand {

    private ByHand() {
    }

    static void show(Desk desk) throws IOException {
        short[] tone = new short[800];
        for (int n = 0; n < tone.length; n++) {
            tone[n] = (short) (n / 10 % 2 == 0 ? 8000 : -8000);
        }
        byte[] file = HandMade.wav(
                HandMade.chunk("fmt ", HandMade.format(1, 1, 8000, 16)),
                HandMade.chunk("data", HandMade.samples(tone)));
        Signal sound = WavReader.parse("tone", file).signal();
        boolean isSame = Arrays.equals(file,
                WavWriter.encode(sound, WavWriter.SampleType.PCM_16));
        desk.say("%nby hand: %d bytes, %s; what WavWriter writes of it is %s", file.length, sound,
                isSame ? "the same to the byte" : "another file");
        desk.save("tone.wav", sound);
        byte[] extensible = HandMade.wav(
                HandMade.chunk("fmt ", HandMade.extensible(1, 2, 48000, 24, 20)),
                HandMade.chunk("data",
                        HandMade.joined(HandMade.pcm(0.3, 3), HandMade.pcm(-0.3, 3))));
        HexDump.of(extensible).forEach(row -> desk.say("%s", row));
        desk.say("read as: %s%n", WavReader.parse("extensible", extensible).format().describe());
    }
}
