package lesson03_wav;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.util.SafeFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Inside a WAV file: its bytes named one by one, misread, written by hand, and damaged. */
public final class WavLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        WavLesson lesson = new WavLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "Inside a WAV file";
    }

    @Override
    public void run(Desk desk) throws IOException {
        byte[] file = desk.clipBytes();
        desk.say("A file of %d bytes:", file.length);
        HexDump.of(file).forEach(row -> desk.say("%s", row));
        desk.say("%na byte is 0 to %d, in Java %d to %d; in base 16, 7A is %d and 80 is %d", 0xFF,
                Byte.MIN_VALUE, Byte.MAX_VALUE, 0x7A, 0x80);
        Signal clip = desk.clip();
        byte[] good = WavWriter.encode(clip, WavWriter.SampleType.PCM_16);
        misread(desk, good, clip);
        sameSize(desk);
        walk(desk, clip);
        ByHand.show(desk);
        OneNumber.table().forEach(line -> desk.say("%s", line));
        damage(desk, good);
    }

    private static void misread(Desk desk, byte[] good, Signal clip) throws IOException {
        byte[] bytes = Arrays.copyOfRange(good, 44, good.length);
        int[] right = Misreadings.RIGHT.read(bytes);
        int loudest = IntStream.range(0, right.length).reduce(0,
                (best, n) -> Math.abs(right[n]) > Math.abs(right[best]) ? n : best);
        desk.say("%nlowest sample %d, highest %d; 16 bits hold %d to %d, not 0 to %d",
                Arrays.stream(right).min().orElse(0), Arrays.stream(right).max().orElse(0),
                Short.MIN_VALUE, Short.MAX_VALUE, 0xFFFF);
        desk.say("%-24s from sample %d on %27s  error to sound", "", loudest, "wrong");
        for (Misreadings reading : Misreadings.values()) {
            desk.say("%s", reading.describe(bytes, loudest));
        }
        desk.say("a low byte of %d or more that keeps its sign makes a sample %d too small", 0x80,
                Misreadings.RIGHT.sample((byte) 0x80, (byte) 0)
                        - Misreadings.SIGNED_LOW_BYTE.sample((byte) 0x80, (byte) 0));
        desk.save("misread.png", Misreadings.figure(bytes, clip.sampleRate()));
        for (Misreadings reading : Misreadings.values()) {
            desk.save(reading.fileName(), reading.sound(bytes, clip.sampleRate(), 0.25));
        }
    }

    /** "WAV is compressed": then silence would take less room than noise. */
    private static void sameSize(Desk desk) {
        Signal silence = Synth.silence(1, 8000);
        Signal noise = Synth.noise(0.5, 1, 8000, desk.seeds().child("noise"));
        desk.say("%na second of silence: %d bytes; a second of noise: %d bytes",
                WavWriter.encode(silence, WavWriter.SampleType.PCM_16).length,
                WavWriter.encode(noise, WavWriter.SampleType.PCM_16).length);
    }

    private static void walk(Desk desk, Signal clip) throws IOException {
        desk.say("%n%s", AllClips.compare(desk));
        byte[] titled = TitledFile.of(clip);
        desk.say("The same clip with the name of a program in it, %d bytes:", titled.length);
        HexDump.of(titled).forEach(row -> desk.say("%s", row));
        double[] late = FirstReader.readFromByte44(titled);
        desk.say("from byte 44: %d samples, the first are%s", late.length,
                TitledFile.firstAs16Bit(late, 6));
        desk.say("chunk by chunk: %d samples, the first are%s", clip.length(),
                TitledFile.firstAs16Bit(FirstReader.read(titled).samples(), 6));
        desk.save("byte44.png", TitledFile.figure(titled, late));
    }

    private static void damage(Desk desk, byte[] good) throws IOException {
        desk.say("");
        for (Damage damage : Damage.of(good)) {
            damage.verdicts().forEach(line -> desk.say("%s", line));
        }
        BitFlips flips = BitFlips.of(good);
        flips.describe().forEach(line -> desk.say("%s", line));
        desk.save("flips.png", flips.figure());
        byte[] slower = BitFlips.flipped(good, 25, 0);
        SafeFile.write(desk.figures().resolve("one_bit.wav"), out -> out.write(slower));
        desk.say("%none_bit.wav, byte 25 no longer %02X but %02X:", good[25], slower[25]);
        HexDump.of(slower).stream().filter(row -> row.contains("rate") || row.contains("! "))
                .forEach(row -> desk.say("%s", row));
    }
}
