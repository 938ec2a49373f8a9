package earshot.nn;

import earshot.nn.History.Epoch;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows a network its examples, batch by batch, epoch by epoch, and lets an optimizer mend it.
 *
 * <p>Every epoch goes through all examples once, in an order of its own that the seed decides. With
 * {@link CrossEntropy}, which is the loss unless another is set, training works on the scores
 * before a final {@link Softmax}.
 */
public final class Trainer {

    /** Told after every epoch, the first being 1. */
    public interface Listener {

        Listener SILENT = (number, of, epoch) -> { };

        void epochEnded(int number, int of, Epoch epoch);

        /** Told once, if the training goes on after so many epochs of a checkpoint. */
        default void resumed(int epochsDone, int of) {
        }
    }

    final Sequential network;
    final Seeds seeds;
    Optimizer optimizer = new RmsProp(0.001);
    Loss loss = new CrossEntropy();
    Schedule schedule = Schedule.constant();
    EarlyStopping stopping; // null: never
    int batchSize = 32;
    int epochs = 10;
    boolean frozenBatches;
    Path checkpoint; // null: none
    Start resume; // null: from the beginning
    Listener listener = Listener.SILENT;
    Progress.Factory progress = Progress.Factory.SILENT;

    private Trainer(Sequential network, Seeds seeds) {
        this.network = network;
        this.seeds = seeds;
    }

    /** A trainer with RMSprop at 0.001, cross-entropy, batches of 32 and 10 epochs. */
    public static Trainer of(Sequential network, Seeds seeds) {
        return new Trainer(network, seeds);
    }

    public Trainer optimizer(Optimizer other) {
        optimizer = other;
        return this;
    }

    public Trainer loss(Loss other) {
        loss = other;
        return this;
    }

    /** How the learning rate changes on the way; not at all unless set. */
    public Trainer schedule(Schedule other) {
        schedule = other;
        return this;
    }

    /** Ends when validation gets no better, and goes back to the weights of the best epoch. */
    public Trainer earlyStopping(EarlyStopping when) {
        stopping = when;
        return this;
    }

    /** Examples a step, 32 unless set; throws {@code IllegalArgumentException} below 1. */
    public Trainer batch(int examples) {
        batchSize = positive(examples, "a batch has at least 1 example");
        return this;
    }

    /**
     * Puts the batches together once and for all, so that epochs differ in the order of batches
     * alone: what a {@code tf.data} pipeline does that is cached after it is batched.
     */
    public Trainer frozenBatches(boolean frozen) {
        frozenBatches = frozen;
        return this;
    }

    /** Passes over the data, 10 unless set; throws {@code IllegalArgumentException} below 1. */
    public Trainer epochs(int count) {
        epochs = positive(count, "a training has at least 1 epoch");
        return this;
    }

    /** Writes all that is needed to go on to this file after every epoch. */
    public Trainer checkpoint(Path file) {
        checkpoint = file;
        return this;
    }

    /**
     * Goes on from a checkpoint, to end with the very weights that a training without a break would
     * have. The network must have been built from the same seeds.
     */
    public Trainer resume(Path file) {
        resume = file == null ? null
                : new Start(file.toString(), settings -> Checkpoint.read(file, settings));
        return this;
    }

    /** The same from the bytes of a file of that name. */
    public Trainer resume(String name, byte[] bytes) {
        resume = new Start(name, settings -> Checkpoint.parse(name, bytes, settings));
        return this;
    }

    /** Where a training goes on from. */
    record Start(String name, Reading reading) {

        /** Reads the checkpoint of a training with these settings. */
        interface Reading {
            Checkpoint read(List<String> settings) throws IOException;
        }
    }

    /**
     * Finds out, before hours of work, that a file is no checkpoint to go on from; returns how many
     * epochs it holds.
     *
     * @throws earshot.util.BadInputException if there is no such file, or it is damaged
     */
    public static int requireCheckpoint(Path file) throws IOException {
        return Checkpoint.read(file, List.of()).history().size();
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
     * @throws IllegalArgumentException if there is nothing to train on
     * @throws IllegalStateException at the first loss that is not a finite number
     * @throws earshot.util.BadInputException if the checkpoint is damaged or of another training
     * @throws IOException if a checkpoint cannot be read or written
     */
    public History fit(Batches train, Batches validation) throws IOException {
        return new Training(this, train, validation).run();
    }

    private static int positive(int value, String rule) {
        if (value < 1) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
        return value;
    }
}
