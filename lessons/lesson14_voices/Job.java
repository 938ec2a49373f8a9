package lesson14_voices;

import earshot.evaluate.Scores;
import earshot.kernels.Kernels;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * A training, and the clips that its network is asked about. Many of them are done side by side, a
 * thread each: nobody waits for the other, and the numbers are those of one thread.
 *
 * @param trainer computes on one thread
 * @param train clips to learn from, with sounds if they are to be changed
 * @param asked clips of which the network learns nothing
 */
record Job(RecognizerTrainer trainer, ClipSet train, ClipSet asked) {

    /** What the trainers of jobs compute on. */
    static Kernels kernels() {
        return Kernels.of(Parallel.single());
    }

    /** How each of them does, in their order. */
    static List<Scores> run(String what, List<Job> jobs, List<String> labels, Parallel parallel,
            Progress.Factory progress) throws IOException {
        Scores[] scores = new Scores[jobs.size()];
        long epochs = jobs.stream().mapToLong(job -> job.trainer.epochs()).sum();
        try (Progress bar = progress.start(what, epochs)) {
            parallel.forEach(scores.length, i -> scores[i] = jobs.get(i).run(labels, bar));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Arrays.asList(scores);
    }

    private Scores run(List<String> labels, Progress bar) {
        Trainer.Listener listener = (number, of, epoch) -> bar.advance();
        try {
            Recognizer recognizer = trainer.train(train, ClipSet.NONE, labels, listener,
                    Progress.Factory.SILENT).recognizer();
            return Scores.of(recognizer, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
