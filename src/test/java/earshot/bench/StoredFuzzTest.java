package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.bench.Fuzz.Outcome;
import earshot.kernels.Kernels;
import earshot.nn.Trainer;
import earshot.recognizer.ModelFile;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFuzzTest {

    private static final int MUTANTS = 2500;

    @TempDir
    private Path folder;

    /** A failure names the seed and the mutant, which bring the file back. */
    @Test
    void damagedModelsAreReadOrRefused() throws IOException {
        assertGood(StoredFuzz.models(Seeds.of(1), folder));
    }

    @Test
    void damagedCheckpointsAreReadOrRefused() throws IOException {
        assertGood(StoredFuzz.checkpoints(Seeds.of(1), folder));
    }

    private static void assertGood(Fuzz fuzz) {
        Outcome outcome = fuzz.run(MUTANTS, Progress.NONE);
        assertNull(outcome.wrong(), () -> "seed 1, mutant " + outcome.wrong().index() + ": "
                + outcome.wrong().what());
        assertEquals(MUTANTS, outcome.tried());
        assertEquals(MUTANTS, outcome.read() + outcome.refused());
        assertTrue(outcome.read() > MUTANTS / 20, "read " + outcome.read());
        assertTrue(outcome.mostMegabytes() > 0.01, "MB " + outcome.mostMegabytes());
    }

    /** Put together again, the pieces are the file that was written, and it is read. */
    @Test
    void thePiecesAreThoseOfOrderlyFiles() throws IOException {
        Path file = folder.resolve("whole");
        List<List<byte[]>> models = StoredSamples.models(folder);
        assertEquals(12, models.size());
        for (List<byte[]> pieces : models) {
            byte[] whole = StoredMutator.signed(WavForge.joined(pieces));
            StoredSamples.readModel(whole);
            ModelFile.write(ModelFile.parse("whole", whole,
                    Kernels.plain(Parallel.single())), file);
            assertArrayEquals(whole, Files.readAllBytes(file));
        }
        int epochs = 0;
        for (List<byte[]> pieces : StoredSamples.checkpoints(folder)) {
            byte[] whole = StoredMutator.signed(WavForge.joined(pieces));
            StoredSamples.readCheckpoint(whole);
            Files.write(file, whole);
            assertEquals(++epochs, Trainer.requireCheckpoint(file));
        }
        assertEquals(3, epochs);
    }

    @Test
    void aMutantDependsOnSeedAndNumber() throws IOException {
        Fuzz seven = StoredFuzz.models(Seeds.of(7), folder);
        byte[] third = seven.mutant(3);
        assertArrayEquals(third, StoredFuzz.models(Seeds.of(7), folder).mutant(3));
        assertFalse(Arrays.equals(third, seven.mutant(4)));
        assertFalse(Arrays.equals(third, StoredFuzz.models(Seeds.of(8), folder).mutant(3)));
    }

    /** Every check of the reader is reached, those behind a checksum that is right, too. */
    @Test
    void manyReasonsAreGiven() throws IOException {
        Fuzz fuzz = StoredFuzz.models(Seeds.of(2), folder);
        Set<String> reasons = new HashSet<>();
        for (int i = 0; i < MUTANTS; i++) {
            try {
                StoredSamples.readModel(fuzz.mutant(i));
            } catch (BadInputException e) {
                reasons.add(e.getMessage().replaceAll("[^ ]*\\d[^ ]*", "#"));
            }
        }
        String all = String.join("\n", reasons);
        for (String reason : List.of("another kind of file", "of version", "checksum differs",
                "announces more than it holds", "ends too soon", "holds more than it announces",
                "there is no layer called", "there is no fingerprint called", "a fingerprint needs",
                "expected finite numbers in",
                "expected kernel, got", "its network is not for its fingerprints",
                "has an output a label", "needs a whole number")) {
            assertTrue(all.contains(reason), "never: " + reason + " in\n" + all);
        }
    }

    @Test
    void aFileOfAnotherLayoutIsNoSample() throws IOException {
        byte[] file = StoredMutator.signed(WavForge.joined(StoredSamples.checkpoints(folder)
                .get(0)));
        assertThrows(IllegalStateException.class, () -> StoredPieces.ofCheckpoint(
                Arrays.copyOf(file, file.length + 1)));
    }

    // What is wrong

    private Outcome run(Fuzz.Reading reading) throws IOException {
        return new Fuzz(Seeds.of(1), StoredFuzz.checkpoints(folder, reading))
                .run(9, Progress.NONE);
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertEquals("java.io.IOException: another", run(file -> {
            throw new IOException("another");
        }).wrong().what());
        for (String message : List.of("x: bad", "%s: two\nlines", "%s: bell \u0007",
                "%s: " + "x".repeat(2000))) {
            String what = run(file -> {
                throw new BadInputException(message.replace("%s", StoredSamples.NAME));
            }).wrong().what();
            assertTrue(what.startsWith("refused by a message of another form: "), what);
        }
        assertNull(run(file -> {
            throw new BadInputException(StoredSamples.NAME + ": bad");
        }).wrong());
        assertEquals("took 18.0 MB beyond the file",
                run(file -> keep = new byte[18_000_000]).wrong().what());
        assertEquals("took 18.0 MB beyond the file", run(file -> {
            keep = new byte[18_000_000];
            throw new BadInputException(StoredSamples.NAME + ": bad, and large");
        }).wrong().what());
        assertNull(run(file -> keep = new byte[15_000_000]).wrong());
    }

    private static byte[] keep;
}
