package earshot.nn;

import earshot.kernels.Kernels;
import earshot.nn.History.Epoch;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One {@link Trainer#fit}, from the first step or from a checkpoint to the last. */
final class Training {

    private final Trainer set;
    private final Batches train;
    private final Batches validation;
    private final Sequential learner;
    private final Kernels kernels;
    private List<String> settings; // of this training, see settings()
    private final Workspace workspace = new Workspace();
    private History history = new History();
    private List<float[]> best = List.of(); // weights of the best epoch; empty: not kept

    Training(Trainer set, Batches train, Batches validation) {
        if (train.size() == 0) {
            throw new IllegalArgumentException("a training expects at least 1 example, got none:"
                    + " leave some for it where the data is split");
        }
        this.set = set;
        this.train = train;
        this.validation = validation;
        learner = set.loss.wantsScores() ? set.network.withoutSoftmax() : set.network;
        kernels = learner.kernels();
    }

    History run() throws IOException {
        boolean onFile = set.resume != null || set.checkpoint != null;
        settings = onFile ? settings() : List.of();
        if (set.resume != null) {
            goBackTo(set.resume.reading().read(settings));
            set.listener.resumed(history.size(), set.epochs);
        }
        while (history.size() < set.epochs
                && (set.stopping == null || !set.stopping.stops(history))) {
            Epoch epoch = epoch();
            history.add(epoch);
            if (set.stopping != null && set.stopping.best(history) == history.size()) {
                best = weights().stream().map(float[]::clone).toList();
            }
            if (set.checkpoint != null) {
                checkpoint().write(set.checkpoint);
            }
            set.listener.epochEnded(history.size(), set.epochs, epoch);
        }
        copy(best, weights().subList(0, best.size()));
        return history;
    }

    private Epoch epoch() {
        long start = System.nanoTime();
        int number = history.size() + 1;
        int steps = (train.size() + set.batchSize - 1) / set.batchSize;
        Evaluation trained = trainOnce(number, steps);
        Evaluation watched = validation.size() == 0 ? new Evaluation(Double.NaN, Double.NaN)
                : Evaluation.of(learner, validation, set.loss);
        if (validation.size() > 0) {
            requireFinite(watched.loss(), "validation loss", "after epoch " + number);
        }
        set.network.weights().forEach((name, tensor) -> {
            for (float weight : tensor.data()) {
                requireFinite(weight, "a weight of " + name, "after epoch " + number);
            }
        });
        return new Epoch(trained.loss(), trained.accuracy(), watched.loss(), watched.accuracy(),
                steps, (System.nanoTime() - start) / 1e9);
    }

    /** One epoch's steps; the mean loss and accuracy on the way. */
    private Evaluation trainOnce(int number, int steps) {
        int[][] batches = new Order(set.seeds.child("shuffle"), train.size(), set.batchSize,
                set.frozenBatches).epoch(number);
        double loss = 0;
        int right = 0;
        int seen = 0;
        String job = Text.format("epoch %d/%d", number, set.epochs);
        try (Progress bar = set.progress.start(job, steps)) {
            for (int step = 0; step < steps; step++) {
                Examples batch = train.batch(batches[step], number);
                var now = new Schedule.Moment(number, step, steps, history);
                Pass pass = Pass.training(kernels, now.stepsBefore() + 1).on(workspace);
                workspace.restart();
                Tensor outputs = learner.forward(batch.inputs(), pass);
                Loss.Result result = set.loss.of(outputs, batch.targets(), kernels);
                requireFinite(result.loss(), "the loss",
                        Text.format("in epoch %d, step %d", number, step + 1));
                learner.gradients(result.gradient(), pass);
                set.optimizer.step(learner.parameters(), set.schedule.factor(now), kernels);
                loss += result.loss() * batch.size();
                right += Evaluation.right(outputs, batch.targets());
                seen += batch.size();
                bar.advance(1, Text.format("loss %.4f accuracy %.4f", loss / seen,
                        (double) right / seen));
            }
        }
        return new Evaluation(loss / train.size(), (double) right / train.size());
    }

    private void requireFinite(double number, String what, String where) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException(Text.format("%s is %s %s: try a smaller learning rate"
                    + " or scale the features", what, number, where)
                    + (set.checkpoint == null || history.size() == 0 ? ""
                            : Text.format("; %s holds epoch %d", set.checkpoint, history.size())));
        }
    }

    /** What must be the same for a training to be the same, apart from the number of epochs. */
    private List<String> settings() {
        return List.of("layers " + String.join(", ",
                        set.network.layers().stream().map(Layer::spec).toList()),
                "optimizer " + set.optimizer.spec(), "loss " + set.loss.spec(),
                "schedule " + set.schedule.spec(),
                "batches of " + set.batchSize + (set.frozenBatches ? ", frozen" : ""),
                set.stopping == null ? "no early stopping" : set.stopping.toString(),
                Text.format("seed #%016x", set.seeds.value()),
                Text.format("training data #%08x", train.checksum()),
                Text.format("validation data #%08x", validation.checksum()));
    }

    private Checkpoint checkpoint() {
        Memory memory = set.optimizer.memory();
        return new Checkpoint(settings, history, weights(), best, memory.steps(),
                memory.arrays(learner.parameters()));
    }

    private void goBackTo(Checkpoint checkpoint) throws BadInputException {
        List<float[]> memory = set.optimizer.memory().arrays(learner.parameters());
        if (!sameSizes(checkpoint.weights(), weights())
                || !checkpoint.best().isEmpty() && !sameSizes(checkpoint.best(), weights())
                || !sameSizes(checkpoint.optimizerArrays(), memory)) {
            throw new BadInputException(set.resume.name()
                    + ": this checkpoint's arrays are of other sizes: start the training anew");
        }
        history = checkpoint.history();
        best = checkpoint.best();
        copy(checkpoint.weights(), weights());
        copy(checkpoint.optimizerArrays(), memory);
        set.optimizer.memory().resumeAt(checkpoint.optimizerSteps());
    }

    private static boolean sameSizes(List<float[]> some, List<float[]> others) {
        return Arrays.equals(some.stream().mapToInt(array -> array.length).toArray(),
                others.stream().mapToInt(array -> array.length).toArray());
    }

    /** The network's own arrays. */
    private List<float[]> weights() {
        List<float[]> arrays = new ArrayList<>();
        set.network.weights().values().forEach(tensor -> arrays.add(tensor.data()));
        return arrays;
    }

    private static void copy(List<float[]> from, List<float[]> to) {
        for (int i = 0; i < from.size(); i++) {
            System.arraycopy(from.get(i), 0, to.get(i), 0, to.get(i).length);
        }
    }
}
