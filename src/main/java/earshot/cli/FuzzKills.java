package earshot.cli;

import earshot.bench.InterruptedTraining;
import earshot.bench.KilledTraining;
import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code fuzz kill}: trainings that are broken off.
 *
 * @param many how often
 * @param scratch an empty folder
 */
record FuzzKills(Console console, long seed, int many, Path scratch) {

    /** By kill -9; the exit status. */
    int kill() throws IOException {
        KilledTraining.Outcome outcome;
        try (Progress bar = console.progress().start("kills", many)) {
            outcome = new KilledTraining(ThisProgram.command(null), Seeds.of(seed), scratch)
                    .run(many, bar);
        } catch (InterruptedException e) {
            throw new IOException("interrupted while waiting for a training", e);
        }
        row("kills", outcome.kills());
        row("survived", outcome.survived());
        row("writing", outcome.writing() + " of them while a file was being written");
        row("trainings", outcome.ended() + " came to their end, each with the model of one that"
                + " was not killed, to the byte");
        return status("kill", outcome.kills(), outcome.wrong());
    }

    /** As by Ctrl-C; the exit status. */
    int interrupt() throws IOException {
        InterruptedTraining.Outcome outcome;
        try (Progress bar = console.progress().start("interrupts", many)) {
            if (!InterruptedTraining.isPossible()) {
                throw new BadInputException("fuzz kill --interrupt: here no program can send"
                        + " Ctrl-C to another: press it yourself");
            }
            outcome = new InterruptedTraining(ThisProgram.command(null), Seeds.of(seed), scratch)
                    .run(many, bar);
        } catch (InterruptedException e) {
            throw new IOException("interrupted while waiting for a training", e);
        }
        row("stopped", outcome.interrupts());
        row("slowest", Text.format("%.2f s until it had ended", outcome.slowestSeconds()));
        row("writing", outcome.writing() + " of them while a file was being written");
        row("kept", outcome.kept() + " had a checkpoint, with every epoch that was done");
        return status("interrupt", outcome.interrupts(), outcome.wrong());
    }

    private void row(String name, Object value) {
        console.out().println(Text.format("%-10s%s", name, value));
    }

    private int status(String what, int number, String wrong) {
        if (wrong == null) {
            return 0;
        }
        console.note(Text.format("%s %d of seed %d: %s", what, number, seed, wrong));
        return Earshot.FAILED;
    }
}
