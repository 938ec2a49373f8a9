package lesson03_wav;

import earshot.audio.Signal;
import earshot.audio.WavWriter;
import earshot.plot.Plot;
import earshot.util.Text;
import java.util.Arrays;

/** A file with a chunk between the format and the samples, as many programs write it. */
final class TitledFile {

    private static final int SHOWN = 60;

    private TitledFile() {
    }

    static byte[] of(Signal clip) {
        byte[] plain = WavWriter.encode(clip, WavWriter.SampleType.PCM_16);
        int head = plain.length - 2 * clip.length(); // all that our own writer puts before them
        return HandMade.wav(
                HandMade.chunk("fmt ", HandMade.format(1, 1, clip.sampleRate(), 16)),
                HandMade.madeBy("Earshot 3"),
                HandMade.chunk("data", Arrays.copyOfRange(plain, head, plain.length)));
    }

    static String firstAs16Bit(double[] samples, int count) {
        StringBuilder first = new StringBuilder();
        for (int n = 0; n < count; n++) {
            first.append(Text.format(" %.0f", samples[n] * 32768));
        }
        return first.toString();
    }

    static Plot figure(byte[] titled, double[] fromByte44) {
        int rate = FirstReader.read(titled).sampleRate();
        return Plot.above(
                Plot.waveform(FirstReader.read(titled).slice(0, SHOWN)).title("Chunk by chunk"),
                Plot.waveform(Signal.mono(fromByte44, rate).slice(0, SHOWN))
                        .title("From byte 44: letters, taken for sound")).range(-1, 1)
                .title("The first samples of one file").size(900, 560);
    }
}
