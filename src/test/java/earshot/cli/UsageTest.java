package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate", "predict", "record", "weights", "wav", "doctor",
        "features", "inside", "bench", "lessons", "lesson"})
    void everyCommandExplainsItself(String command) {
        for (String option : new String[] {"--help", "-h"}) {
            Run help = Run.good(command, option);
            assertTrue(help.out().startsWith("Usage: earshot " + command), help.out());
            assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out());
            assertEquals("", help.err());
        }
        assertEquals("Earshot 0.1", Run.good(command, "--version").out().strip());
    }

    @Test
    void theHelpOfAllListsTheCommands() {
        String help = Run.good("--help").out();
        for (String command : new String[] {"train", "evaluate", "predict", "record",
            "weights", "wav", "doctor", "features", "inside", "bench", "lessons", "lesson"}) {
            assertTrue(help.lines().anyMatch(line -> line.matches("  " + command + " .*")), help);
        }
        assertEquals("Earshot 0.1", Run.good("--version").out().strip());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
        "tran => there is no command 'tran': there are train, evaluate, predict, record, weights,"
                + " wav, doctor, features, inside, bench, lessons, lesson (see earshot --help)",
        "--tran => Unknown option: '--tran' (see earshot --help)",
        "train --nope => Unknown option: '--nope' (see earshot train --help)",
        "train now => this is too much: 'now' (see earshot train --help)",
        "train --model rnn => Invalid value for option '--model': expected dnn, dnn-mended, ann or"
                + " cnn, got rnn"
                + " (see earshot train --help)",
        "train --split half => --split is official, voice, each-voice, random,"
                + " notebook or none, got half",
        "train --epochs many => Invalid value for option '--epochs': 'many' is not an int"
                + " (see earshot train --help)",
        "train --epochs 0 => --epochs is at least 1, got 0",
        "train --epochs -1 => --epochs is at least 1, got -1",
        "train --threads 0 => --threads is at least 1, got 0",
        "train --threads -2 => --threads is at least 1, got -2",
        "features --kind chroma x.wav => Invalid value for option '--kind': expected samples, stft,"
                + " power, mel, db or mfcc, got chroma (see earshot features --help)",
        "features --kind mfcc --like matlab x.wav => Invalid value for option '--like': expected"
                + " librosa, torchaudio, tf or kaldi, got matlab (see earshot features --help)",
        "features --kind mfcc --window kaiser x.wav => Invalid value for option '--window':"
                + " expected hann, hamming, blackman or rect, got kaiser (see earshot features"
                + " --help)",
        "features --kind mfcc no.wav => no.wav: no such file",
        "features => Missing required options and parameters: '--kind=KIND', 'WAV'"
                + " (see earshot features --help)",
        "wav => Missing required parameter: 'FILE' (see earshot wav --help)",
        "doctor => Missing required parameter: 'DIR|ZIP' (see earshot doctor --help)",
        "doctor nowhere => nowhere: no such folder or zip: name the one that holds the recordings",
        "predict --model m => Missing required parameter: 'WAV' (see earshot predict --help)",
        "evaluate => Missing required option: '--model=FILE' (see earshot evaluate --help)",
        "bench --tsv matmul => there is no benchmark 'matmul': there are dnn-step-6, dnn-step-32,"
                + " cnn-epoch, cnn-predict, mfcc-1, mfcc-2, stft-notebook, matmul-512, matmul-1024,"
                + " matmul-512-2, matmul-1024-2, fft-256, fft-512, fft-1024, fft-2048, fft-4096,"
                + " predict-cold",
        "bench --threads 0 => --threads is at least 1, got 0",
        "bench --kernels fast => Invalid value for option '--kernels': expected plain or vector,"
                + " got fast (see earshot bench --help)",
        "lesson => Missing required parameter: 'N|all' (see earshot lesson --help)",
        "--threads 2 train => --threads stands behind the command: train --threads …"
                + " (see earshot --help)",
    })
    void whatIsWrongIsSaidInOneLine(String words, String expected) {
        Run run = Run.of((Object[]) words.split(" "));
        assertEquals(expected, run.error(2));
        assertEquals("", run.out());
    }

    /** A shell makes one of {@code --data "$UNSET"}; it must not be the current folder. */
    @Test
    void anEmptyPathIsNoPath() {
        assertEquals("Invalid value for option '--data': expected a path, got nothing"
                + " (see earshot train --help)", Run.bad("train", "--data", ""));
    }

    @Test
    void namesAreUnderstoodInAnyCase() {
        assertEquals("no.wav: no such file",
                Run.bad("features", "--kind", "MFCC", "--like", "LibRosa", "no.wav"));
    }

    @Test
    void debugAddsTheTraceBeforeAndAfterTheCommand() {
        String line = Run.bad("train", "--epochs", "0");
        for (Run run : new Run[] {Run.of("--debug", "train", "--epochs", "0"),
            Run.of("train", "--epochs", "0", "--debug")}) {
            assertEquals(2, run.status());
            assertTrue(run.err().contains("\tat earshot.cli.TrainCommand"), run.err());
            assertTrue(run.err().endsWith(line + System.lineSeparator()), run.err());
        }
    }

    /** Not what the user gave but what the machine has: status 1, and no trace either. */
    @Test
    void runningOutOfMemoryIsAFailedJob(@TempDir Path folder) throws IOException {
        Path wav = Sounds.pcm(folder.resolve("a.wav"), 8000, new double[10]);
        int bands = Integer.MAX_VALUE - 2; // and their two ends: an array no machine has
        String error = Run.of("features", "--kind", "mel", "--n-mels", bands, wav)
                .error(1);
        assertTrue(error.startsWith("OutOfMemoryError: "), error);
    }
}
