package lesson11_notebook;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.features.SpectrogramFingerprint;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.kernels.Kernels;
import earshot.nn.History;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.Recognizer;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.List;

/**
 * The notebook with some of its flaws mended.
 *
 * @param name what was mended last
 * @param fingerprint what the network is shown
 * @param scaled whether that is brought to mean 0 and deviation 1
 * @param frozen whether batches never change
 * @param pace how it learns
 */
record Version(String name, Fingerprint fingerprint, boolean scaled, boolean frozen, Pace pace) {

    /** The notebook as it stands, and then one mend more each. */
    static List<Version> all() {
        Fingerprint magnitudes = SpectrogramFingerprint.of(SpectrogramFingerprintConfig.NOTEBOOK);
        Fingerprint logarithms = SpectrogramFingerprint.of(
                SpectrogramFingerprintConfig.NOTEBOOK.withLogarithm());
        Fingerprint centred = SpectrogramFingerprint.of(
                SpectrogramFingerprintConfig.NOTEBOOK.withLogarithm().trimmed(Changed.TRIM_DB));
        Fingerprint ownRate = SpectrogramFingerprint.of(SpectrogramFingerprintConfig.DIGITS);
        return List.of(
                new Version("as it stands", magnitudes, false, true, Pace.NOTEBOOK),
                new Version("batches change", magnitudes, false, false, Pace.NOTEBOOK),
                new Version("logarithms", logarithms, true, false, Pace.NOTEBOOK),
                new Version("small steps", logarithms, true, false, Pace.CAREFUL),
                new Version("trimmed", new Changed(logarithms, Changed::trimmed), true, false,
                        Pace.CAREFUL),
                new Version("in the middle", centred, true, false, Pace.CAREFUL),
                new Version("own rate", ownRate, true, false, Pace.CAREFUL));
    }

    /** What came of it: beside how many others a clip was learnt, too. */
    record Result(Recognizer recognizer, History history, int neighbours) {
    }

    /** Begins at the weights and the order of {@code train --model dnn}. */
    Result train(ClipSet train, ClipSet watched, List<String> classes, Seeds seeds,
            Kernels kernels, int epochs, Progress.Factory progress) throws IOException {
        int[] shape = {fingerprint.frames(), fingerprint.width(), 1};
        Sequential network = Sequential.of(shape, seeds.child("weights"),
                Recipe.DNN.layers(classes.size())).on(kernels);
        Standardizer standardizer = scaled ? Standardizer.fit(train.fingerprints(), 1)
                : Standardizer.none();
        Pictures pictures = new Pictures(train, standardizer, shape, classes.size());
        try (Progress bar = progress.start(name, epochs)) {
            History history = Trainer.of(network, seeds.child("training"))
                    .optimizer(pace.optimizer().get()).schedule(pace.schedule().apply(epochs))
                    .batch(pace.batch()).frozenBatches(frozen).epochs(epochs)
                    .listener((number, of, epoch) -> bar.advance())
                    .fit(pictures, new Pictures(watched, standardizer, shape, classes.size()));
            return new Result(new Recognizer(fingerprint, standardizer, network, classes,
                    new long[0]), history, pictures.neighbours());
        }
    }
}
