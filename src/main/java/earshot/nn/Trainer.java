package earshot.nn;

import earshot.kernels.Kernels;
import earshot.nn.History.Epoch;
import earshot.tensor.Tensor;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.Arrays;

/**
 * Shows a network its examples, batch by batch, epoch by epoch, and lets an optimizer mend it.
 *
 * <p>Every epoch goes through all examples once, in an order of its own that the seed decides. The
 * loss is {@link CrossEntropy} on the scores before a final {@link Softmax}.
 */
public final class Trainer {

    /** Told after every epoch, the first being 1. */
    public interface Listener {

        Listener SILENT = (number, of, epoch) -> { };

        void epochEnded(int number, int of, Epoch epoch);
    }

    private static final int PREDICTION_BATCH = 256;

    private final Sequential network;
    private final Seeds seeds;
    private Optimizer optimizer = new RmsProp(0.001);
    private int batchSize = 32;
    private int epochs = 10;
    private Listener listener = Listener.SILENT;
    private Progress.Factory progress = Progress.Factory.SILENT;

    private Trainer(Sequential network, Seeds seeds) {
        this.network = network;
        this.seeds = seeds;
    }

    /** A trainer with RMSprop at 0.001, batches of 32 and 10 epochs. */
    public static Trainer of(Sequential network, Seeds seeds) {
        return new Trainer(network, seeds);
    }

    public Trainer optimizer(Optimizer other) {
        optimizer = other;
        return this;
    }

    /** Examples a step, 32 unless set; throws {@code IllegalArgumentException} below 1. */
    public Trainer batch(int examples) {
        batchSize = positive(examples, "a batch has at least 1 example");
        return this;
    }

    /** Passes over the data, 10 unless set; throws {@code IllegalArgumentException} below 1. */
    public Trainer epochs(int count) {
        epochs = positive(count, "a training has at least 1 epoch");
        return this;
    }

    public Trainer listener(Listener other) {
        listener = other;
        return this;
    }

    public Trainer progress(Progress.Factory other) {
        progress = other;
        return this;
    }

    /**
     * Trains.
     *
     * @param validation what the network is watched on and does not learn from; may be empty
     * @throws IllegalStateException at the first loss that is not a finite number
     */
    public History fit(Examples train, Examples validation) {
        Sequential scores = network.withoutSoftmax();
        History history = new History();
        for (int number = 1; number <= epochs; number++) {
            long start = System.nanoTime();
            double[] trained = trainOnce(scores, train, number);
            double[] watched = validation.size() == 0
                    ? new double[] {Double.NaN, Double.NaN} : evaluate(scores, validation);
            double seconds = (System.nanoTime() - start) / 1e9;
            Epoch epoch = new Epoch(trained[0], trained[1], watched[0], watched[1], seconds);
            history.add(epoch);
            listener.epochEnded(number, epochs, epoch);
        }
        return history;
    }

    /** One epoch; its mean loss and accuracy. */
    private double[] trainOnce(Sequential scores, Examples train, int number) {
        int[] order = seeds.child("shuffle").child(number).permutation(train.size());
        int steps = (train.size() + batchSize - 1) / batchSize;
        double loss = 0;
        int right = 0;
        try (Progress bar = progress.start(Text.format("epoch %d/%d", number, epochs), steps)) {
            for (int step = 0; step < steps; step++) {
                int from = step * batchSize;
                int to = Math.min(from + batchSize, train.size());
                Examples batch = train.gather(Arrays.copyOfRange(order, from, to));
                CrossEntropy.Result result = step(scores, batch);
                if (!Double.isFinite(result.loss())) {
                    throw new IllegalStateException(Text.format("the loss is %s in epoch %d, step"
                            + " %d: try a smaller learning rate or scale the features",
                            result.loss(), number, step + 1));
                }
                loss += result.loss() * batch.size();
                right += result.right();
                bar.advance(1, Text.format("loss %.4f", loss / to));
            }
        }
        return new double[] {loss / train.size(), (double) right / train.size()};
    }

    private CrossEntropy.Result step(Sequential scores, Examples batch) {
        Kernels kernels = scores.kernels();
        Tensor output = scores.predict(batch.inputs());
        CrossEntropy.Result result = CrossEntropy.of(output, batch.labels(), kernels);
        scores.backward(result.gradient());
        optimizer.step(scores.parameters(), kernels);
        return result;
    }

    private static double[] evaluate(Sequential scores, Examples examples) {
        double loss = 0;
        int right = 0;
        for (int from = 0; from < examples.size(); from += PREDICTION_BATCH) {
            int start = from;
            int[] numbers = new int[Math.min(PREDICTION_BATCH, examples.size() - from)];
            Arrays.setAll(numbers, i -> start + i);
            Examples batch = examples.gather(numbers);
            CrossEntropy.Result result = CrossEntropy.of(scores.predict(batch.inputs()),
                    batch.labels(), scores.kernels());
            loss += result.loss() * batch.size();
            right += result.right();
        }
        return new double[] {loss / examples.size(), (double) right / examples.size()};
    }

    private static int positive(int value, String rule) {
        if (value < 1) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
        return value;
    }
}
