package earshot.recognizer;

import earshot.augment.AddNoise;
import earshot.augment.Centre;
import earshot.augment.Chain;
import earshot.augment.SpectralTilt;
import earshot.augment.SpeedChange;
import earshot.augment.TimeShift;
import earshot.features.Fingerprint;
import earshot.features.LogMelFingerprint;
import earshot.features.LogMelFingerprintConfig;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.features.SpectrogramFingerprint;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.nn.Adam;
import earshot.nn.AdamW;
import earshot.nn.BatchNorm;
import earshot.nn.Conv2d;
import earshot.nn.CrossEntropy;
import earshot.nn.Dense;
import earshot.nn.Dropout;
import earshot.nn.Flatten;
import earshot.nn.Layer;
import earshot.nn.Loss;
import earshot.nn.MaxPool2d;
import earshot.nn.OneCycle;
import earshot.nn.Optimizer;
import earshot.nn.Padding;
import earshot.nn.Relu;
import earshot.nn.Resize;
import earshot.nn.RmsProp;
import earshot.nn.Schedule;
import earshot.nn.Softmax;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The systems that {@code train --model} knows: what a network is shown of a clip, which network it
 * is, and how it learns.
 */
public enum Recipe {

    /**
     * The notebook's: magnitudes as they are through 14,206,282 parameters, in batches that never
     * change. Epochs, batch and optimizer are its own.
     */
    DNN(6, 10) {
        @Override
        public Fingerprint fingerprint() {
            return SpectrogramFingerprint.of(SpectrogramFingerprintConfig.NOTEBOOK);
        }

        @Override
        Scaling scaling() {
            return Scaling.NONE;
        }

        @Override
        boolean frozenBatches() {
            return true;
        }

        @Override
        public List<Layer> layers(int classes) {
            return notebook(classes);
        }
    },

    /**
     * The same network on logarithms, which are scaled, in batches that change, by smaller and
     * smaller steps: with a fixed rate of 0.001 RMSprop jumps about, and on scaled numbers, which
     * are seldom 0, it jumps out of reach.
     */
    DNN_MENDED(6, 10) {
        @Override
        public Fingerprint fingerprint() {
            return SpectrogramFingerprint.of(
                    SpectrogramFingerprintConfig.NOTEBOOK.withLogarithm());
        }

        @Override
        Scaling scaling() {
            return Scaling.WHOLE;
        }

        @Override
        public List<Layer> layers(int classes) {
            return notebook(classes);
        }

        @Override
        Optimizer optimizer() {
            return new Adam(0.0003);
        }

        @Override
        Schedule schedule(int epochs) {
            return new OneCycle(epochs);
        }
    },

    /** MFCCs, flattened, through two hidden layers. */
    ANN(16, 20) {
        @Override
        public Fingerprint fingerprint() {
            return MfccFingerprint.of(MfccFingerprintConfig.DIGITS);
        }

        @Override
        public List<Layer> layers(int classes) {
            return List.of(new Flatten(), new Dense(256), new Relu(), new Dense(128), new Relu(),
                    new Dense(classes), new Softmax());
        }
    },

    /** Log mel bands through three blocks of convolution. */
    CNN(64, 40) {
        @Override
        public Fingerprint fingerprint() {
            return LogMelFingerprint.of(LogMelFingerprintConfig.DIGITS);
        }

        @Override
        Scaling scaling() {
            return Scaling.COLUMNS;
        }

        @Override
        public List<Layer> layers(int classes) {
            List<Layer> layers = new ArrayList<>();
            for (int filters : new int[] {16, 32, 48}) {
                layers.addAll(List.of(new Conv2d(filters, 3, 3, Padding.SAME), BatchNorm.pytorch(),
                        new MaxPool2d(2), new Relu()));
            }
            layers.addAll(List.of(new Flatten(), new Dense(64), new Relu(), new Dropout(0.3),
                    new Dense(classes), new Softmax()));
            return layers;
        }

        @Override
        Augmenter augmenter(Seeds seeds) {
            return new Augmenter(Chain.empty()
                    .then(1, new SpeedChange(0.88, 1 / 0.88))
                    .then(1, new Centre(LogMelFingerprintConfig.DIGITS.samples()))
                    .then(1, new SpectralTilt(-6, 6))
                    .then(1, new AddNoise(8, 40))
                    .then(1, new TimeShift(600)), null, seeds);
        }

        @Override
        Optimizer optimizer() {
            return new AdamW(0.003, 0.01);
        }

        @Override
        Loss loss() {
            return new CrossEntropy(0.05);
        }

        @Override
        Schedule schedule(int epochs) {
            return new OneCycle(epochs);
        }
    };

    private final int batch;
    private final int epochs;

    Recipe(int batch, int epochs) {
        this.batch = batch;
        this.epochs = epochs;
    }

    private static List<Layer> notebook(int classes) {
        return List.of(new Resize(230, 120), new Flatten(), new Dense(512), new Relu(),
                new Dense(128), new Relu(), new Dense(64), new Relu(), new Dense(classes),
                new Softmax());
    }

    /** A new plan of what the network is shown. */
    public abstract Fingerprint fingerprint();

    /** New layers, not yet built, that end in a probability for each class. */
    public abstract List<Layer> layers(int classes);

    /** Over what each number is brought to mean 0 and deviation 1. */
    Scaling scaling() {
        return Scaling.NUMBERS;
    }

    /** Clips a step. */
    int batch() {
        return batch;
    }

    /** Passes over the training clips unless another number is asked for. */
    public int epochs() {
        return epochs;
    }

    boolean frozenBatches() {
        return false;
    }

    /** What {@code --augment} does to training clips. */
    Augmenter augmenter(Seeds seeds) {
        return new Augmenter(Chain.empty()
                .then(1, new SpeedChange(0.88, 1 / 0.88))
                .then(1, new SpectralTilt(-6, 6))
                .then(1, new AddNoise(8, 40)), null, seeds);
    }

    Optimizer optimizer() {
        return new RmsProp(0.001);
    }

    Loss loss() {
        return new CrossEntropy();
    }

    Schedule schedule(int ofEpochs) {
        return Schedule.constant();
    }

    /** "dnn-mended": the word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
