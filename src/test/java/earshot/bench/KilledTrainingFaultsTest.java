package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.bench.KilledTraining.Outcome;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever counts the kills that were survived has to see those that were not. */
class KilledTrainingFaultsTest {

    private static final int MOST_KILLS = 40; // until the fault is there before the kill

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"fails, the training failed: no luck today",
        "other, the model is another than without a kill",
        "damages, damaged checkpoint (its checksum differs): start the training anew",
        "forgets, epoch 5 was done and the checkpoint holds 0",
        "halves, half a model is there", "litters, a temporary file is left"})
    void aFaultIsSeen(String fault, String expected) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FakeTraining.class.getName(), fault);
        Outcome outcome = new KilledTraining(command, Seeds.of(1), folder)
                .run(MOST_KILLS, Progress.NONE);
        String checkpoint = folder.resolve("run/training.checkpoint").toString();
        assertEquals(expected, outcome.wrong() == null ? "nothing"
                : outcome.wrong().replace(checkpoint + ": ", "").strip());
        assertEquals(0, outcome.ended());
        assertEquals(Math.max(0, outcome.kills() - 1), outcome.survived());
    }
}
