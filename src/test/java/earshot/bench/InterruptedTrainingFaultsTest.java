package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.bench.InterruptedTraining.Outcome;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever counts trainings that ended well by Ctrl-C has to see those that did not. */
class InterruptedTrainingFaultsTest {

    private static final int MOST_INTERRUPTS = 40; // until the fault is there before it

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"fails, the training failed: no luck today",
        "damages, damaged checkpoint (its checksum differs): start the training anew",
        "forgets, epoch 5 was done and the checkpoint holds 0",
        "mute, it did not say what is kept", "loose, it did not say what is kept",
        "halts, it ended with status 5", "litters, a temporary file is left"})
    void aFaultIsSeen(String fault, String expected) throws IOException, InterruptedException {
        assumeTrue(InterruptedTraining.isPossible(), "skipped: a system without Ctrl-C");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FakeTraining.class.getName(), fault);
        Outcome outcome = new InterruptedTraining(command, Seeds.of(1), folder)
                .run(MOST_INTERRUPTS, Progress.NONE);
        String checkpoint = folder.resolve("run/training.checkpoint").toString();
        assertEquals(expected, outcome.wrong() == null ? "nothing"
                : outcome.wrong().replace(checkpoint + ": ", "").strip());
        assertTrue(outcome.interrupts() <= MOST_INTERRUPTS);
    }
}
