package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is the same in every locale. */
class LocaleTest {

    private static final Locale USUAL = Locale.getDefault();

    @TempDir
    private static Path folder;
    private static List<Object[]> commands;
    private static String expected;

    @BeforeAll
    static void runInTheRootLocale() throws IOException {
        Path digits = Sounds.digits(folder.resolve("digits"));
        Path model = folder.resolve("model.earshot");
        Path wav = Sounds.pcm(folder.resolve("a.wav"), 44100, Golden.signal(6000, 44100));
        Path cut = Sounds.cut(Sounds.pcm(folder.resolve("b.wav"), 8000, new double[900]), 999);
        commands = List.of(
                new Object[] {"train", "--epochs", 2, "--data", digits, "--out", model},
                new Object[] {"evaluate", "--model", model, "--data", digits},
                new Object[] {"predict", "--model", model, wav},
                new Object[] {"features", "--kind", "mfcc", wav},
                new Object[] {"features", "--kind", "samples", wav},
                new Object[] {"wav", wav, cut},
                new Object[] {"wav", "--tsv", wav, cut},
                new Object[] {"features", "--like", "kaldi", "--kind", "MFCC", cut},
                new Object[] {"lessons"},
                new Object[] {"train", "--help"},
                new Object[] {"train", "--epochs", 0});
        Locale.setDefault(Locale.ROOT);
        expected = runAll();
        Locale.setDefault(USUAL);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(USUAL);
    }

    /** All that the commands print, but for how long an epoch took. */
    private static String runAll() {
        List<String> printed = new ArrayList<>();
        for (Object[] words : commands) {
            Run run = Run.of(words);
            printed.add(run.out().replaceAll(" - \\d+\\.\\ds - [0-9.]+ms/step", "")
                    .replaceAll("time: .*", "") + run.err());
        }
        return String.join("\n", printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR", "fa-IR"})
    void commandsPrintTheSame(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertEquals(expected, runAll());
    }

    /** So that the comparison above compares something. */
    @Test
    void allDigitsAreAsciiAndSomeArePrinted() {
        assertTrue(expected.codePoints().noneMatch(c -> c > 127 && Character.isDigit(c)));
        assertTrue(expected.contains("test accuracy: 0.") || expected.contains("accuracy: 1."));
        assertTrue(expected.contains("  seconds    0.136"), expected.substring(0, 2000));
    }
}
