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
import earshot.nn.CrossEntropy;
import earshot.nn.Layer;
import earshot.nn.OneCycle;
import earshot.util.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The systems that {@code train --model} knows: what a network is shown of a clip, which network it
 * is, and how it learns.
 */
public enum Recipe {

    /** The notebook's as it stands: magnitudes as they are, in batches that never change. */
    DNN(() -> SpectrogramFingerprint.of(SpectrogramFingerprintConfig.NOTEBOOK), Scaling.NONE,
            Networks::notebook, Teaching.of(6, 10).inFrozenBatches()),

    /**
     * The same network on logarithms, at the rate of the digits, which stand in the middle without
     * the silence around them and are scaled, in batches that change, by smaller and smaller steps:
     * with a fixed rate of 0.001 RMSprop jumps about, and on scaled numbers, which are seldom 0, it
     * jumps out of reach.
     */
    DNN_MENDED(() -> SpectrogramFingerprint.of(SpectrogramFingerprintConfig.DIGITS), Scaling.WHOLE,
            Networks::notebook,
            Teaching.of(32, 20).by(() -> new Adam(0.0003)).along(OneCycle::new)),

    /** MFCCs, flattened, through two hidden layers. */
    ANN(() -> MfccFingerprint.of(MfccFingerprintConfig.DIGITS), Scaling.NUMBERS, Networks::dense,
            Teaching.of(16, 20)),

    /** Log mel bands through three blocks of convolution. */
    CNN(() -> LogMelFingerprint.of(LogMelFingerprintConfig.DIGITS), Scaling.COLUMNS,
            Networks::convolutional, Teaching.of(64, 40).by(() -> new AdamW(0.003, 0.01))
                    .against(new CrossEntropy(0.05)).along(OneCycle::new));

    private final Supplier<Fingerprint> fingerprint;
    private final Scaling scaling;
    private final IntFunction<List<Layer>> layers;
    private final Teaching teaching;

    Recipe(Supplier<Fingerprint> fingerprint, Scaling scaling, IntFunction<List<Layer>> layers,
            Teaching teaching) {
        this.fingerprint = fingerprint;
        this.scaling = scaling;
        this.layers = layers;
        this.teaching = teaching;
    }

    /** A new plan of what the network is shown. */
    public Fingerprint fingerprint() {
        return fingerprint.get();
    }

    /** New layers, not yet built, that end in a probability for each class. */
    public List<Layer> layers(int classes) {
        return layers.apply(classes);
    }

    /** Passes over the training clips unless another number is asked for. */
    public int epochs() {
        return teaching.epochs();
    }

    /** Over what each number is brought to mean 0 and deviation 1. */
    Scaling scaling() {
        return scaling;
    }

    Teaching teaching() {
        return teaching;
    }

    /**
     * What {@code --augment} does to training clips: larger and smaller speakers, other microphones
     * and rooms. Where the clip stands in the middle of a picture, it is also moved about, and the
     * noise is now the recording's, which ends where the recording does, now all around it.
     */
    Augmenter augmenter(Seeds seeds) {
        AddNoise noise = new AddNoise(3, 40);
        Chain chain = Chain.empty().then(1, new SpeedChange(0.82, 1 / 0.82))
                .then(1, new SpectralTilt(-9, 9));
        chain = this != CNN ? chain.then(1, noise)
                : chain.then(0.5, noise)
                        .then(1, new Centre(LogMelFingerprintConfig.DIGITS.samples()))
                        .then(1, new TimeShift(800))
                        .then(0.5, noise);
        return new Augmenter(chain, null, seeds);
    }

    /** "dnn-mended": the word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
