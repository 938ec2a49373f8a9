package earshot.bench;

import earshot.nn.Adam;
import earshot.nn.Conv2d;
import earshot.nn.Dense;
import earshot.nn.Dropout;
import earshot.nn.Examples;
import earshot.nn.Flatten;
import earshot.nn.Layer;
import earshot.nn.MaxPool2d;
import earshot.nn.Padding;
import earshot.nn.Relu;
import earshot.nn.Resize;
import earshot.nn.RmsProp;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.nn.Trainer;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * Networks that learn noise, through the trainer that all others use.
 *
 * <p>Each repetition, or each run of steps, starts from the first weights again: it is then the
 * very same work.
 */
final class TrainingJobs {

    static final int CLASSES = 10;
    private static final int[] SPECTROGRAM = {233, 129, 1};
    private static final int[] MFCCS = {40, 44, 1};
    private static final int CLIPS = 2700;
    private static final int BATCH = 32;
    private static final double RATE = 0.001;

    private TrainingJobs() {
    }

    /** The notebook's network: 14,206,282 parameters, all but 75,000 in the first Dense. */
    static Sequential dnn(Setting setting, Parallel parallel) {
        return network(SPECTROGRAM, setting, parallel, List.of(new Resize(230, 120), new Flatten(),
                new Dense(setting.shrunk(512, 8)), new Relu(), new Dense(128), new Relu(),
                new Dense(64), new Relu(), new Dense(CLASSES), new Softmax()));
    }

    /**
     * A CNN on 40 × 44 MFCCs, 261,962 parameters. Each rectifier stands behind its pool; the
     * libraries are measured with it before, as is usual. The largest of four rectified numbers is
     * the largest of the four, rectified, and so are their gradients, for a quarter of the work.
     */
    static Sequential cnn(Setting setting, Parallel parallel) {
        List<Layer> layers = new ArrayList<>();
        for (int filters : new int[] {32, 64, 64}) {
            layers.addAll(List.of(new Conv2d(filters, 3, 3, Padding.SAME), new MaxPool2d(2),
                    new Relu()));
        }
        layers.addAll(List.of(new Flatten(), new Dropout(0.3), new Dense(128), new Relu(),
                new Dropout(0.3), new Dense(CLASSES), new Softmax()));
        return network(MFCCS, setting, parallel, layers);
    }

    private static Sequential network(int[] inputShape, Setting setting, Parallel parallel,
            List<Layer> layers) {
        return Sequential.of(inputShape, setting.seeds().child("weights"), layers)
                .on(setting.kernels().apply(parallel));
    }

    /**
     * Training steps of the notebook's network with RMSprop: batch gathered, forward, loss, back,
     * weights updated.
     */
    static Job dnnSteps(int batch, int steps, Setting setting, Parallel parallel) {
        Sequential network = dnn(setting, parallel);
        Examples examples = examples(batch * setting.shrunk(steps, 3), SPECTROGRAM, setting);
        Snapshot first = Snapshot.of(network);
        Trainer trainer = trainer(network, setting).batch(batch);
        Work work = () -> {
            first.restore();
            StepClock clock = new StepClock();
            trainer.optimizer(new RmsProp(RATE)).progress(clock)
                    .fit(examples, examples.slice(0, 0));
            return clock.secondsOfSteps();
        };
        return new Job(work, 1, NetworkCost.of(network).training(batch, 1));
    }

    /** An epoch with Adam. */
    static Job cnnEpoch(Setting setting, Parallel parallel) {
        Sequential network = cnn(setting, parallel);
        Examples examples = examples(setting.shrunk(CLIPS, BATCH), MFCCS, setting);
        Snapshot first = Snapshot.of(network);
        Trainer trainer = trainer(network, setting).batch(BATCH);
        Work work = () -> {
            first.restore();
            trainer.optimizer(new Adam(RATE));
            return Work.of(() -> trainer.fit(examples, examples.slice(0, 0))).seconds();
        };
        double steps = Math.ceil((double) examples.size() / BATCH);
        return new Job(work, 1,
                NetworkCost.of(network).training(examples.size() / steps, 2).times(steps));
    }

    private static Trainer trainer(Sequential network, Setting setting) {
        return Trainer.of(network, setting.seeds().child("training")).epochs(1);
    }

    /** What the network says of all clips. */
    static Job cnnPredict(Setting setting, Parallel parallel) {
        Sequential network = cnn(setting, parallel);
        Tensor inputs = examples(setting.shrunk(CLIPS, BATCH), MFCCS, setting).inputs();
        return new Job(Work.of(() -> network.predict(inputs)), inputs.rows(),
                NetworkCost.of(network).inference(inputs.rows()));
    }

    /** Noise, and a class by turns. */
    private static Examples examples(int count, int[] shape, Setting setting) {
        Seeds seeds = setting.seeds().child("examples");
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
        }
        return Examples.ofClasses(Noise.tensor(seeds, count, shape[0], shape[1], shape[2]), labels,
                CLASSES);
    }
}
