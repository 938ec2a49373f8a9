package earshot.cli;

import earshot.audio.Signal;
import earshot.audio.WavWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Small corpora and single files to run commands on. */
final class Sounds {

    static final List<String> VOICES = List.of("awb", "kal", "rms", "slt");

    private Sounds() {
    }

    /** 24 clips of data/digits: three digits, four voices, two takes. */
    static Path digits(Path folder) throws IOException {
        for (int digit = 0; digit < 3; digit++) {
            for (String voice : VOICES) {
                for (int take = 0; take < 2; take++) {
                    String name = digit + "_" + voice + "-1_" + take + ".wav";
                    copy(name, folder.resolve(name));
                }
            }
        }
        return folder;
    }

    /** 24 clips under FSDD's kind of names: two digits, two speakers, takes 0 to 5. */
    static Path fsdd(Path folder) throws IOException {
        for (int digit = 0; digit < 2; digit++) {
            for (String voice : List.of("awb", "rms")) {
                for (int take = 0; take < 6; take++) {
                    copy(digit + "_" + voice + "-" + (1 + take / 3) + "_" + take % 3 + ".wav",
                            folder.resolve(digit + "_" + voice + "_" + take + ".wav"));
                }
            }
        }
        return folder;
    }

    /** 20 clips in folders that name their labels; nobody knows who speaks. */
    static Path folders(Path folder) throws IOException {
        for (String label : List.of("0", "1")) {
            for (int i = 0; i < 10; i++) {
                copy(label + "_" + VOICES.get(i / 3) + "-1_" + i % 3 + ".wav",
                        folder.resolve(label).resolve("clip" + i + ".wav"));
            }
        }
        return folder;
    }

    /** A clip of the embedded corpus. */
    static void copy(String name, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(Path.of("data", "digits", name), to);
    }

    /** The first bytes of a file, as a broken download leaves them. */
    static Path cut(Path file, int bytes) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        return file;
    }

    static Path text(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "this is no sound\n");
    }

    static Path pcm(Path file, int rate, double[]... channels) throws IOException {
        WavWriter.write(Signal.of(channels, rate), file);
        return file;
    }

    /** A mono file of 64-bit floats, which hold every sample exactly. */
    static Path float64(Path file, int rate, double... samples) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 8 * samples.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 3).putShort((short) 1).putInt(rate)
                .putInt(8 * rate).putShort((short) 8).putShort((short) 64);
        wav.put(ascii("data")).putInt(8 * samples.length);
        for (double sample : samples) {
            wav.putDouble(sample);
        }
        return Files.write(file, wav.array());
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
