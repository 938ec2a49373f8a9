package lesson08_corpus;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.util.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tones under the names of digits, 0 to 4 by three voices, with one of each ailment among them. */
final class SickCorpus {

    private static final List<String> VOICES = List.of("ann", "ben", "cem");
    private static final int DIGITS = 5;
    private static final int TAKES = 4;

    private SickCorpus() {
    }

    static void write(Path folder) throws IOException {
        for (int i = 0; i < DIGITS * VOICES.size() * TAKES; i++) {
            wav(folder, i / 12 + "_" + VOICES.get(i / TAKES % VOICES.size()) + "_" + i % TAKES,
                    Synth.sine(200 + 5 * i, 0.5, 0.3, 8000));
        }
        wav(folder, "0_ann_4", Synth.silence(0.3, 8000));
        wav(folder, "0_ben_4", Synth.silence(0, 8000));
        wav(folder, "1_ann_4", clipped());
        wav(folder, "1_ben_4", Synth.sine(300, 0.5, 0.3, 16000));
        wav(folder, "2_ann_4", Synth.sine(300, 0.004, 0.3, 8000));
        wav(folder, "three", Synth.sine(301, 0.5, 0.3, 8000));
        wav(folder, "4_dan_0", Synth.sine(302, 0.5, 0.3, 8000));
        byte[] twin = Files.readAllBytes(folder.resolve("2_ben_0.wav"));
        bytes(folder.resolve("2_ben_9.wav"), twin);
        bytes(folder.resolve("3_ben_9.wav"), twin);
        bytes(folder.resolve("4_ann_4.wav"), Arrays.copyOf(twin, 30));
        bytes(folder.resolve("4_ben_4.wav"),
                "<!DOCTYPE html><title>404</title>".getBytes(StandardCharsets.US_ASCII));
        bytes(folder.resolve("4_cem_4.mp3"), new byte[] {'I', 'D', '3'});
    }

    /** A tone of three times full scale, as 16 bits keep it. */
    static Signal clipped() {
        double[] loud = Synth.sine(200, 3, 0.3, 8000).samples();
        return Signal.mono(Arrays.stream(loud).map(x -> Math.max(-1, Math.min(1, x))).toArray(),
                8000);
    }

    private static void wav(Path folder, String name, Signal sound) throws IOException {
        WavWriter.write(sound, folder.resolve(name + ".wav"), WavWriter.SampleType.PCM_16);
    }

    private static void bytes(Path file, byte[] bytes) throws IOException {
        SafeFile.write(file, out -> out.write(bytes));
    }
}
