package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Npz;
import earshot.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsCommandTest {

    @TempDir
    private static Path folder;
    private static Path digits;
    private static Path model;
    private static Path weights;

    @BeforeAll
    static void train() throws IOException {
        digits = Sounds.digits(folder.resolve("digits"));
        model = folder.resolve("model.earshot");
        weights = folder.resolve("weights.npz");
        Run.good("train", "--epochs", 1, "--data", digits, "--split", "none", "--out", model);
        Run.good("weights", "--model", model, "--export", weights);
    }

    @Test
    void exportListsTheArrays() throws IOException {
        Run run = Run.good("weights", "--model", model, "--export", folder.resolve("w.npz"));
        assertEquals("weights written to " + folder.resolve("w.npz"), run.error(0));
        Map<String, Tensor> arrays = Npz.read(folder.resolve("w.npz"));
        assertEquals(arrays.size(), run.lines().size());
        assertEquals("dense_2/kernel\t[128, 3]", run.line("dense_2/kernel"));
        assertArrayEquals(new int[] {128, 3}, arrays.get("dense_2/kernel").shape());
        assertArrayEquals(Files.readAllBytes(weights),
                Files.readAllBytes(folder.resolve("w.npz")));
    }

    @Test
    void importOfTheOwnWeightsIsTheSameModel() throws IOException {
        Path same = folder.resolve("same.earshot");
        Run run = Run.good("weights", "--model", model, "--import", weights, "--out", same);
        assertEquals("model written to " + same, run.error(0));
        assertEquals(6, run.lines().size());
        assertArrayEquals(Files.readAllBytes(model), Files.readAllBytes(same));
    }

    /** With a bias of 100 for one class, that is the answer to everything. */
    @Test
    void importedWeightsAnswer() throws IOException {
        Map<String, Tensor> arrays = Npz.read(weights);
        arrays.get("dense_2/bias").data()[1] = 100;
        Npz.write(arrays, folder.resolve("biased.npz"));
        Path biased = folder.resolve("biased.earshot");
        byte[] before = Files.readAllBytes(model);
        Run.good("weights", "--model", model, "--import", folder.resolve("biased.npz"), "--out",
                biased);
        Path clip = digits.resolve("2_rms-1_0.wav");
        assertEquals(clip + "\t1\t1.0000",
                Run.good("predict", "--model", biased, clip).out().strip());
        assertArrayEquals(before, Files.readAllBytes(model));
        assertNotEquals(-1, Files.mismatch(model, biased));
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedInOneLine() throws IOException {
        Path out = folder.resolve("never.earshot");
        Path other = Path.of("src/test/resources/npz/dense.npz");
        String error = Run.bad("weights", "--model", model, "--import", other, "--out", out);
        assertTrue(error.startsWith(other + ": expected the network's 6 arrays, missing: dense_2"),
                error);
        assertEquals(model + ": expected a .npz file, got a damaged one or another kind of file:"
                + " write one with np.savez",
                Run.bad("weights", "--model", model, "--import", model, "--out", out));
        assertEquals(folder.resolve("no.npz") + ": no such file: write one with np.savez",
                Run.bad("weights", "--model", model, "--import", folder.resolve("no.npz"),
                        "--out", out));
        assertFalse(Files.exists(out));
    }

    @Test
    void whatMakesNoSenseIsSaidInOneLine() throws IOException {
        assertEquals("weights needs either --export or --import, got neither",
                Run.bad("weights", "--model", model));
        assertEquals("weights needs either --export or --import, got both",
                Run.bad("weights", "--model", model, "--export", "a", "--import", "b"));
        assertEquals("--import needs --out, the file for the model with the new weights",
                Run.bad("weights", "--model", model, "--import", weights));
        assertEquals("--out goes with --import: --export names its file itself",
                Run.bad("weights", "--model", model, "--export", "a", "--out", "b"));
        assertEquals("Missing required option: '--model=FILE' (see earshot weights --help)",
                Run.bad("weights", "--export", "a"));
        assertEquals(weights + ": expected a model file of Earshot, got another kind of file",
                Run.bad("weights", "--model", weights, "--export", folder.resolve("x.npz")));
        assertEquals(folder + ": expected the name of a file to write, got a folder",
                Run.bad("weights", "--model", model, "--export", folder));
    }

    @Test
    void explainsItself() {
        for (String option : new String[] {"--help", "-h"}) {
            Run help = Run.good("weights", option);
            assertTrue(help.out().startsWith("Usage: earshot weights"), help.out());
            assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out());
        }
        assertTrue(Run.good("--help").lines().stream()
                .anyMatch(line -> line.startsWith("  weights ")));
    }
}
