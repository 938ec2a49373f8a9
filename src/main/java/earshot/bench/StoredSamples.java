package earshot.bench;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.Adam;
import earshot.nn.EarlyStopping;
import earshot.nn.Examples;
import earshot.nn.History;
import earshot.nn.Layer;
import earshot.nn.LayerSpec;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small models and checkpoints of every kind, in the pieces of which their files are made. */
final class StoredSamples {

    /** What the files are called that are read from memory. */
    static final String NAME = "mutant";

    private static final Kernels KERNELS = Kernels.plain(Parallel.single());
    private static final List<String> FINGERPRINTS = List.of(
            "mfcc 8000 35.0 256 80 10 60.0 3900.0 60.0 6 8",
            "logmel 8000 35.0 0.97 256 160 8 60.0 3900.0 40.0 6",
            "spectrogram 8000 Infinity 400 24 64 log");

    /** Every kind of layer stands in one of them. */
    private static final List<List<String>> NETWORKS = List.of(
            List.of("flatten", "dense 5", "relu", "dense 3", "softmax"),
            List.of("conv2d 4 3 3 same 1 1", "batchnorm_unbiased 0.9 1.0E-5", "maxpool2d 2 2 2 2",
                    "relu", "flatten", "dropout 0.4", "dense 3", "softmax"),
            List.of("resize 5 4", "normalization", "averagepool2d 2 2 1 1", "leakyrelu 0.2",
                    "globalaveragepool", "tanh", "dense 3", "softmax"),
            List.of("resize 6 8", "reshape 6 8", "conv1d 4 3 valid 1", "batchnorm 0.99 0.001",
                    "sigmoid", "flatten", "dense 3", "softmax"));

    private static final int EXAMPLES = 12;
    private static final int WIDTH = 4;
    private static final int EPOCHS = 3; // of the longest training

    /** Ends a training where it has taken all from its checkpoint. */
    private static final class GoesOn extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private StoredSamples() {
    }

    static List<List<byte[]>> models(Path folder) throws IOException {
        List<List<byte[]>> models = new ArrayList<>();
        Path file = folder.resolve("sample.earshot");
        for (String fingerprint : FINGERPRINTS) {
            for (List<String> layers : NETWORKS) {
                Recognizer recognizer = recognizer(Fingerprint.parse(fingerprint), layers);
                ModelFile.write(recognizer, file);
                models.add(StoredPieces.ofModel(Files.readAllBytes(file),
                        recognizer.network().weights().size()));
            }
        }
        Files.delete(file);
        return models;
    }

    private static Recognizer recognizer(Fingerprint fingerprint, List<String> layers) {
        Sequential network = Sequential.of(
                new int[] {fingerprint.frames(), fingerprint.width(), 1}, Seeds.of(1),
                parsed(layers));
        float[] deviation = new float[fingerprint.width()];
        Arrays.fill(deviation, 2);
        return new Recognizer(fingerprint, new Standardizer(new float[deviation.length],
                deviation), network, List.of("one", "zwölf", "三"), new long[] {-7, 0, 42});
    }

    private static List<Layer> parsed(List<String> layers) {
        return layers.stream().map(LayerSpec::parse).toList();
    }

    static void readModel(byte[] file) throws IOException {
        ModelFile.parse(NAME, file, KERNELS);
    }

    static List<List<byte[]>> checkpoints(Path folder) throws IOException {
        List<List<byte[]>> checkpoints = new ArrayList<>();
        Path file = folder.resolve("sample.checkpoint");
        for (int epochs = 1; epochs <= EPOCHS; epochs++) {
            trainer().epochs(epochs).checkpoint(file).fit(examples(), examples());
            checkpoints.add(StoredPieces.ofCheckpoint(Files.readAllBytes(file)));
        }
        Files.delete(file);
        return checkpoints;
    }

    private static Trainer trainer() {
        Sequential network = Sequential.of(new int[] {WIDTH}, Seeds.of(1), parsed(List.of(
                "dense 5", "batchnorm 0.99 0.001", "relu", "dropout 0.2", "dense 2", "softmax")));
        return Trainer.of(network.on(KERNELS), Seeds.of(2)).optimizer(new Adam(0.01)).batch(5)
                .earlyStopping(new EarlyStopping(9, 0));
    }

    private static Examples examples() {
        float[] numbers = new float[EXAMPLES * WIDTH];
        int[] labels = new int[EXAMPLES];
        for (int i = 0; i < numbers.length; i++) {
            labels[i / WIDTH] = i / WIDTH % 2;
            numbers[i] = (float) (i * i % 7 - 3 + 2 * labels[i / WIDTH]);
        }
        return Examples.ofClasses(Tensor.of(numbers, EXAMPLES, WIDTH), labels, 2);
    }

    /** Reads it as a training does that goes on, up to its first step. */
    static void readCheckpoint(byte[] file) throws IOException {
        try {
            trainer().epochs(EPOCHS + 1).resume(NAME, file).listener(new Trainer.Listener() {
                @Override
                public void epochEnded(int number, int of, History.Epoch epoch) {
                    throw new IllegalStateException("the training was to end before");
                }

                @Override
                public void resumed(int epochsDone, int of) {
                    throw new GoesOn();
                }
            }).fit(examples(), examples());
        } catch (GoesOn e) {
            return;
        }
        throw new IllegalStateException("the training was to go on from the checkpoint");
    }
}
