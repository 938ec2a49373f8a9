package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The systems, splits and pages that {@code train} knows. */
class TrainSystemsTest {

    @TempDir
    private Path folder;

    @Test
    void theConvolutionalNetworkLearnsFromChangedClips() throws IOException {
        Path model = folder.resolve("cnn.earshot");
        Path data = Sounds.digits(folder.resolve("digits"));
        Run run = Run.good("train", "--model", "cnn", "--augment", "--epochs", 2, "--data", data,
                "--out", model);
        assertTrue(run.out().contains(" conv2d_2 (Conv2D) "), run.out());
        assertTrue(run.out().lines().reduce("", (a, b) -> b).matches("test accuracy: [01]\\.\\d+"));
        assertTrue(run.out().contains(" wrong; 95 % interval of the accuracy "), run.out());
        assertTrue(run.out().contains("time: reading "), run.out());
        assertEquals(3, Run.good("predict", "--model", model, data.resolve("2_kal-1_0.wav")).out()
                .split("\t").length);
    }

    /** Chance hangs on the seed, the epoch and the clip alone. */
    @Test
    void changedClipsAreTheSameOnAnyNumberOfThreadsAndAfterABreak() throws IOException {
        Path data = Sounds.digits(folder.resolve("digits"));
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Path checkpoint = folder.resolve("c.ckpt");
        Run.good("train", "--augment", "--epochs", 3, "--data", data, "--threads", 1, "--out", one);
        Run.good("train", "--augment", "--epochs", 2, "--data", data, "--threads", 2,
                "--checkpoint", checkpoint);
        Run.good("train", "--augment", "--epochs", 3, "--data", data, "--threads", 2,
                "--resume", checkpoint, "--out", two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        String refused = Run.bad("train", "--epochs", 3, "--data", data, "--resume", checkpoint);
        assertTrue(refused.contains("training data"), refused);
    }

    /** Keras's cut of 24 clips: 4 are held out, a batch of 6 holds them, and the first is test. */
    @Test
    void theNotebooksSplitIsKnown() throws IOException {
        Run run = Run.good("train", "--split", "notebook", "--epochs", 1, "--data",
                Sounds.digits(folder.resolve("digits")));
        assertTrue(run.out().contains("split notebook: 20 training, 0 validation, 4 test\n"),
                run.out());
    }

    @Test
    void validationClipsMayBeTrainedOn() throws IOException {
        Run run = Run.good("train", "--split", "official", "--no-validation", "--epochs", 1,
                "--data", Sounds.fsdd(folder.resolve("fsdd")));
        assertTrue(run.out().contains("split official: 4 training, 0 validation, 20 test\n"),
                run.out());
    }

    @Test
    void aPageTellsOfTheTraining() throws IOException {
        Path report = folder.resolve("page");
        Run run = Run.good("train", "--split", "each-voice", "--epochs", 1, "--seed", 7, "--data",
                Sounds.digits(folder.resolve("digits")), "--report", report);
        String page = Files.readString(report.resolve("index.html"));
        String accuracy = run.out().lines().reduce("", (a, b) -> b);
        assertTrue(page.contains(accuracy + ", the mean of 4;"), accuracy);
        for (String voice : Sounds.VOICES) {
            assertTrue(page.contains("Learning: " + voice), voice);
        }
        for (String fact : new String[] {"each-voice", "rmsprop", "mfcc 8000", "7"}) {
            assertTrue(page.contains("<td>" + fact) || page.contains(">" + fact), fact);
        }
        assertTrue(page.contains("<audio") || page.contains("Nothing."));
    }

    @Test
    void aFoldIsOfAnOfficialSplit() throws IOException {
        Path data = Sounds.fsdd(folder.resolve("fsdd"));
        assertEquals("the official split of this corpus has 1 fold, from 0; got --fold 1",
                Run.bad("train", "--data", data, "--split", "official", "--fold", 1));
        assertEquals("--fold needs --split official, got voice",
                Run.bad("train", "--data", data, "--split", "voice", "--fold", 1));
        assertEquals("--fold needs --split official", Run.bad("train", "--fold", 1));
    }

    /** AudioMNIST's speakers, two clips each: every fold tests on its twelve. */
    @Test
    void audioMnistsFoldsAreTrainedInTurn() throws IOException {
        Path data = folder.resolve("audiomnist");
        for (int speaker = 1; speaker <= 60; speaker++) {
            for (int digit = 0; digit < 2; digit++) {
                String number = (speaker < 10 ? "0" : "") + speaker;
                Sounds.copy(digit + "_" + Sounds.VOICES.get(speaker % 4) + "-1_" + digit + ".wav",
                        data.resolve(number).resolve(digit + "_" + number + "_0.wav"));
            }
        }
        Run all = Run.good("train", "--data", data, "--split", "official", "--epochs", 1);
        for (int fold = 0; fold < 5; fold++) {
            assertTrue(all.out().contains("split official: 72 training, 24 validation, 24 test,"
                    + " fold " + fold + "\n"), all.out());
            assertTrue(all.out().contains("\nfold " + fold + "       "), all.out());
        }
        Run one = Run.good("train", "--data", data, "--split", "official", "--epochs", 1,
                "--fold", 2);
        assertTrue(one.out().contains("24 test, fold 2\n"), one.out());
        assertTrue(one.out().contains("precision"), one.out());
    }
}
