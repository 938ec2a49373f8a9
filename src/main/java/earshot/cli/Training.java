package earshot.cli;

import earshot.data.Corpus;
import earshot.kernels.Fma;
import earshot.kernels.Kernels;
import earshot.nn.History;
import earshot.nn.Trainer;
import earshot.recognizer.Recipe;
import earshot.recognizer.ClipSet;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A training as the terminal shows it: the network, a line an epoch. */
final class Training {

    private final Console console;
    private final Parallel parallel;
    private final RecognizerTrainer trainer;

    Training(Console console, Parallel parallel, RecognizerTrainer trainer) {
        this.console = console;
        this.parallel = parallel;
        this.trainer = trainer;
    }

    /** The clips of a corpus, fingerprinted; says which of them were resampled. */
    ClipSet clips(Corpus corpus, List<String> labels) throws IOException {
        Corpora.noteRates(console, corpus, trainer.fingerprint());
        return ClipSet.of(corpus.recordings(), labels, trainer.fingerprint(), trainer.augmented(), parallel,
                console.progress());
    }

    /** What decides about the result, for people to read. */
    Map<String, String> settings() {
        return trainer.settings();
    }

    /** Trains, and prints the network and a line an epoch. */
    RecognizerTrainer.Result run(ClipSet train, ClipSet validation, List<String> labels)
            throws IOException {
        console.out().println(Text.format("kernels: %s, %s%s\n", trainer.kernels().name(),
                Text.count(parallel.threads(), "thread"), Fma.FAST ? "" : ", and no fused"
                + " multiply-add on this processor: last bits may differ from other machines"));
        console.out().println(trainer.network(labels.size()).summary());
        return trainer.train(train, validation, labels, new Printer(), console.progress());
    }

    /** Trains; prints nothing if it is one of many. */
    RecognizerTrainer.Result run(ClipSet train, ClipSet validation, List<String> labels,
            boolean isOneOfMany) throws IOException {
        return isOneOfMany ? trainer.train(train, validation, labels, Trainer.Listener.SILENT,
                console.progress()) : run(train, validation, labels);
    }

    /** What is seen of the epochs. */
    private final class Printer implements Trainer.Listener {

        @Override
        public void epochEnded(int number, int of, History.Epoch epoch) {
            console.out().println(Text.format("Epoch %d/%d\n%s", number, of, epoch.describe()));
        }

        @Override
        public void resumed(int epochsDone, int of) {
            console.note(Text.format(epochsDone < of ? "going on after epoch %d of %d"
                    : "nothing to train: the checkpoint has %d epochs, --epochs asks for %d",
                    epochsDone, of));
        }
    }
}
