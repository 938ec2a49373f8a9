package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Npz;
import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {

    private static final Path FIXTURES = Path.of("src/test/resources/npz");
    private static final String REMEDY = ": write it from a model with the same layers";

    @TempDir
    private Path folder;

    /** NumPy computed the outputs in double from the weights in Keras's layout. */
    @Test
    void aDenseNetworkOfKerasGivesItsOutputs() throws IOException {
        assertOutputs("dense", network(1));
    }

    /** Kernels [height, width, in, out], flattened row by row, channels last. */
    @Test
    void aConvolutionOfKerasGivesItsOutputs() throws IOException {
        assertOutputs("conv2d", Sequential.of(new int[] {4, 5, 2}, Seeds.of(1), List.of(
                new Conv2d(2, 2, 3), new Relu(), new Flatten(), new Dense(3), new Softmax())));
    }

    private static void assertOutputs(String name, Sequential network) throws IOException {
        WeightsFile.read(FIXTURES.resolve(name + ".npz"), network);
        Map<String, Tensor> expected = Npz.read(FIXTURES.resolve(name + "_io.npz"));
        Tensor outputs = network.predict(expected.get("inputs"));
        assertArrayEquals(expected.get("outputs").shape(), outputs.shape());
        assertArrayEquals(expected.get("outputs").data(), outputs.data(), 1e-6f);
    }

    @Test
    void whatIsWrittenIsReadIntoAnotherNetwork() throws IOException {
        Sequential one = network(1);
        Sequential two = network(2);
        WeightsFile.write(one, folder.resolve("w.npz"));
        assertEquals(List.of("dense/kernel", "dense/bias", "dense_1/kernel", "dense_1/bias"),
                List.copyOf(Npz.read(folder.resolve("w.npz")).keySet()));
        WeightsFile.read(folder.resolve("w.npz"), two);
        assertSameWeights(one, two);
    }

    /** The first of the names is wrong, and yet the numbers are what counts, not the text. */
    @ParameterizedTest
    @CsvSource({
        "dense, dense_1",
        "dense, dense_0",
        "dense_0, dense_1",
        "dense_1, dense_2",
        "dense_9, dense_10",
        "dense_2, dense_100",
    })
    void layersAreTakenInTheOrderOfTheirNumbers(String first, String second) throws IOException {
        for (boolean turned : new boolean[] {false, true}) {
            Sequential one = network(1);
            Sequential two = network(2);
            Map<String, Tensor> renamed = renamed(one, name -> name.startsWith("dense/")
                    ? name.replace("dense", first) : name.replace("dense_1", second));
            WeightsFile.read(file(turned ? reversed(renamed) : renamed), two);
            assertSameWeights(one, two);
        }
    }

    /** Of a session's later model: each type has numbers of its own. */
    @Test
    void typesAreNumberedEachOnItsOwn() throws IOException {
        Sequential one = normalized(1);
        Sequential two = normalized(2);
        assertEquals("[batch_normalization/gamma, batch_normalization/beta,"
                + " batch_normalization/moving_mean, batch_normalization/moving_variance,"
                + " dense/kernel, dense/bias, batch_normalization_1/gamma,"
                + " batch_normalization_1/beta, batch_normalization_1/moving_mean,"
                + " batch_normalization_1/moving_variance]", one.weights().keySet().toString());
        Map<String, Tensor> renamed = renamed(one, name -> name
                .replace("batch_normalization/", "batch_normalization_7/")
                .replace("batch_normalization_1/", "batch_normalization_12/")
                .replace("dense/", "dense_3/"));
        WeightsFile.read(file(reversed(renamed)), two);
        assertSameWeights(one, two);
    }

    private static Sequential normalized(int seed) {
        Sequential network = Sequential.of(new int[] {3}, Seeds.of(seed),
                List.of(new BatchNorm(), new Dense(3), new BatchNorm()));
        int next = seed;
        for (Tensor tensor : network.weights().values()) {
            Tensor numbers = Numbers.tensor(next++, tensor.size()).map(Math::abs);
            System.arraycopy(numbers.data(), 0, tensor.data(), 0, tensor.size());
        }
        return network;
    }

    @ParameterizedTest
    @CsvSource({"sequential/", "sequential_3/", "functional/sequential/"})
    void theNameOfTheModelMayStandBefore(String model) throws IOException {
        Sequential one = network(1);
        Sequential two = network(2);
        WeightsFile.read(file(renamed(one, name -> model + name)), two);
        assertSameWeights(one, two);
        Sequential three = network(3);
        WeightsFile.read(file(renamed(one, name -> model + name
                .replace("dense_1", "dense_6").replace("dense/", "dense_5/"))), three);
        assertSameWeights(one, three);
    }

    /** One layer alone: "dense/kernel" and "dense/bias" begin alike, but not with a model. */
    @Test
    void aSingleLayerIsNoModelName() throws IOException {
        Sequential one = Sequential.of(new int[] {2}, Seeds.of(1), List.of(new Dense(2)));
        Sequential two = Sequential.of(new int[] {2}, Seeds.of(2), List.of(new Dense(2)));
        WeightsFile.read(file(renamed(one, name -> name)), two);
        assertSameWeights(one, two);
        WeightsFile.read(file(renamed(one, name -> "sequential/" + name)), two);
        assertSameWeights(one, two);
    }

    /** What is said of a file is said in its own names. */
    @Test
    void whatStandsBeforeAllNamesButIsNoModelStays() throws IOException {
        Sequential network = Sequential.of(new int[] {2}, Seeds.of(1), List.of(new Dense(2)));
        Path file = file(Map.of("dense/kernel", Tensor.zeros(2, 2)));
        assertEquals(file + ": expected the network's 2 arrays, missing: dense/bias" + REMEDY,
                assertThrows(BadInputException.class, () -> WeightsFile.read(file, network))
                        .getMessage());
        assertRefused("expected the network's 4 arrays, missing: dense/kernel, dense/bias,"
                + " dense_1/kernel, dense_1/bias, not in the network: one/dense/kernel,"
                + " one/dense/bias, other/dense_1/kernel, other/dense_1/bias",
                renamed(network(1), name -> (name.contains("_1") ? "other/" : "one/") + name));
    }

    @Test
    void whatKerasKeepsBesideWeightsIsPassedOver() throws IOException {
        Sequential one = network(1);
        Sequential two = network(2);
        Map<String, Tensor> more = renamed(one, name -> "sequential/" + name);
        more.put("normalization/count", Tensor.of(new float[] {3}));
        more.put("seed_generator_4/seed_generator_state", Tensor.zeros(2));
        more.put("sequential/dropout/seed_generator/seed_generator_state", Tensor.zeros(2));
        WeightsFile.read(file(more), two);
        assertSameWeights(one, two);
    }

    @Test
    void aNetworkWithoutWeightsNeedsNone() throws IOException {
        Sequential network = Sequential.of(new int[] {2}, Seeds.of(1), List.of(new Relu()));
        WeightsFile.write(network, folder.resolve("none.npz"));
        WeightsFile.read(folder.resolve("none.npz"), network);
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() throws IOException {
        Map<String, Tensor> arrays = renamed(network(1), name -> name);
        arrays.remove("dense/bias");
        assertRefused("expected the network's 4 arrays, missing: dense/bias", arrays);
        arrays = renamed(network(1), name -> name);
        arrays.put("dense_2/kernel", Tensor.zeros(3, 3));
        assertRefused("expected the network's 4 arrays, not in the network: dense_2/kernel",
                arrays);
        arrays = renamed(network(1), name -> name.replace("dense_1", "output"));
        assertRefused("expected the network's 4 arrays, missing: dense_1/kernel, dense_1/bias, not"
                + " in the network: output/kernel, output/bias", arrays);
        arrays.clear();
        for (int i = 0; i < 6; i++) {
            arrays.put("a" + i, Tensor.zeros(1));
        }
        assertRefused("expected the network's 4 arrays, missing: dense/kernel, dense/bias,"
                + " dense_1/kernel, dense_1/bias, not in the network: a0, a1, a2, a3 and 2 more",
                arrays);
    }

    /** PyTorch's layout is the transpose of Keras's. */
    @Test
    void anotherShapeIsRefused() throws IOException {
        Map<String, Tensor> arrays = renamed(network(1), name -> name);
        arrays.put("dense_1/kernel", Tensor.zeros(3, 4));
        assertRefused("expected dense_1/kernel of shape [4, 3], got [3, 4]", arrays);
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() throws IOException {
        for (float bad : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
            Map<String, Tensor> arrays = renamed(network(1), name -> name);
            arrays.put("dense_1/bias", Tensor.of(new float[] {0, 0, bad}, 3));
            assertRefused("expected finite numbers in dense_1/bias, got " + bad, arrays);
        }
    }

    @Test
    void aVarianceBelowZeroIsRefused() throws IOException {
        Sequential network = normalized(1);
        Map<String, Tensor> arrays = renamed(network, name -> name);
        String name = "batch_normalization_1/moving_variance";
        arrays.put(name, Tensor.of(new float[] {0, 1, -0.25f}, 3));
        Path file = file(arrays);
        assertEquals(file + ": expected numbers of at least 0 in " + name + ", got -0.25" + REMEDY,
                assertThrows(BadInputException.class, () -> WeightsFile.read(file, network))
                        .getMessage());
    }

    /** "dense_01" is no number of Keras's: taken for 1, it would stand where dense_1 does. */
    @Test
    void twoNamesOfOneNumberAreRefused() throws IOException {
        assertRefused("expected the network's 4 arrays, missing: dense/kernel, dense/bias,"
                + " dense_1/kernel, dense_1/bias, not in the network: dense_3/kernel,"
                + " dense_3/bias, dense_03/kernel, dense_03/bias",
                renamed(network(1), name -> name.startsWith("dense/")
                        ? name.replace("dense", "dense_3") : name.replace("dense_1", "dense_03")));
    }

    private void assertRefused(String problem, Map<String, Tensor> arrays) throws IOException {
        Path file = file(arrays);
        Sequential network = network(5);
        assertEquals(file + ": " + problem + REMEDY, assertThrows(BadInputException.class,
                () -> WeightsFile.read(file, network)).getMessage());
        assertSameWeights(network(5), network);
    }

    private static Sequential network(int seed) {
        return Sequential.of(new int[] {5}, Seeds.of(seed),
                List.of(new Dense(4), new Relu(), new Dense(3), new Softmax()));
    }

    private Path file(Map<String, Tensor> arrays) throws IOException {
        Npz.write(arrays, folder.resolve("weights.npz"));
        return folder.resolve("weights.npz");
    }

    private static Map<String, Tensor> renamed(Sequential network, UnaryOperator<String> names) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        network.weights().forEach((name, tensor) -> renamed.put(names.apply(name), tensor));
        return renamed;
    }

    private static Map<String, Tensor> reversed(Map<String, Tensor> arrays) {
        Map<String, Tensor> reversed = new LinkedHashMap<>();
        List<String> names = List.copyOf(arrays.keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            reversed.put(names.get(i), arrays.get(names.get(i)));
        }
        return reversed;
    }

    private static void assertSameWeights(Sequential expected, Sequential actual) {
        expected.weights().forEach((name, tensor) ->
                assertArrayEquals(tensor.data(), actual.weights().get(name).data(), name));
    }
}
