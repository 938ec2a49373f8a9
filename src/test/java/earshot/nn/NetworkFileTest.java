package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.BinaryReader;
import earshot.util.BinaryWriter;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

    private static final BinaryReader.Kind KIND = new BinaryReader.Kind("TESTING", (byte) 1,
            "test file", "make one here", "make it again");

    @TempDir
    Path folder;

    /** One layer of every kind, in an order that they can take. */
    static List<Layer> everyLayer() {
        return List.of(new Resize(9, 8), new Normalization(), new Conv2d(3, 3, 3), new BatchNorm(),
                new LeakyRelu(0.2), new MaxPool2d(2), new AveragePool2d(1), new Tanh(),
                new Dropout(0.25), new Flatten(), new Dense(6), new Sigmoid(), new Relu(),
                new Dense(4), new Softmax());
    }

    private static Sequential network(long seed) {
        Sequential network = Sequential.of(new int[] {7, 6, 2}, Seeds.of(seed), everyLayer());
        network.weights().values().forEach(tensor -> tensor.data()[0] += 0.5f); // zeros too
        return network;
    }

    @Test
    void savedLoadedAndSavedAgainIsTheSameFileAndTheSameNetwork() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Sequential network = network(1);
        NetworkFile.write(network, first);
        Sequential again = NetworkFile.read(first, Numbers.KERNELS);
        NetworkFile.write(again, second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        Tensor x = Numbers.tensor(5, 3, 7, 6, 2);
        assertArrayEquals(network.predict(x).data(), again.predict(x).data());
        assertEquals(network.summary(), again.summary());
    }

    /** The checksum is right, but the layer asks for 8 GB: nobody may try to get them. */
    @Test
    void aForgedSizeAllocatesNothing() {
        assertEquals("damaged test file: shape [8, 268435454] has 2147483632 elements, got 0: give"
                + " as many numbers as the axes multiply to: make it again",
                refusal(file("dense 268435454", new float[0])));
        assertEquals("damaged test file: resize 10000 10000 gives more than a network can hold:"
                + " make it again", refusal(file("resize 10000 10000", null)));
        for (String pool : List.of("maxpool2d 1 1 1 1", "averagepool2d 1 1 1 1")) {
            BinaryWriter out = new BinaryWriter(KIND).putInt(3).putInt(20_000).putInt(20_000)
                    .putInt(5).putTexts(List.of(pool));
            assertEquals("damaged test file: " + pool + " gives more than a network can hold: make"
                    + " it again", refusal(out));
        }
    }

    /** What follows is small, but nobody could show the network anything. */
    @Test
    void anInputOfAGigabyteIsRefused() {
        BinaryWriter out = new BinaryWriter(KIND).putInt(3).putInt(20_000).putInt(20_000).putInt(1)
                .putTexts(List.of("globalaveragepool"));
        assertEquals("damaged test file: its input gives more than a network can hold: make it"
                + " again", refusal(out));
    }

    @Test
    void anInputWithoutNumbersIsRefused() {
        for (int axis : new int[] {-5, 0}) {
            BinaryWriter out = new BinaryWriter(KIND).putInt(1).putInt(axis).putTexts(List.of());
            assertEquals("damaged test file: a network's input has axes of at least 1, got ["
                    + axis + "]: leave the batch axis out: make it again", refusal(out));
        }
    }

    @Test
    void numbersThatNoNetworkCanComputeWithAreRefused() {
        float[] kernel = new float[8];
        kernel[7] = Float.NaN;
        assertEquals("damaged test file: expected finite numbers in kernel, got NaN: make it again",
                refusal(file("dense 1", kernel)));
        BinaryWriter out = new BinaryWriter(KIND).putInt(1).putInt(1)
                .putTexts(List.of("normalization")).putText("mean").putFloats(new float[] {-1})
                .putText("variance").putFloats(new float[] {-1});
        assertEquals("damaged test file: expected numbers of at least 0 in variance, got -1.0:"
                + " make it again", refusal(out));
    }

    @Test
    void tensorsHaveTheNamesThatTheLayersAskFor() {
        BinaryWriter out = head("dense 1").putText("gamma").putFloats(new float[8]);
        assertEquals("damaged test file: expected kernel, got gamma: make it again", refusal(out));
    }

    @Test
    void whatIsNoNetworkIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("text"), "hello, this is text".getBytes("UTF-8"));
        assertEquals(file + ": expected a network file of Earshot, got another kind of file",
                assertThrows(BadInputException.class,
                        () -> NetworkFile.read(file, Numbers.KERNELS)).getMessage());
    }

    private static BinaryWriter head(String spec) {
        BinaryWriter out = new BinaryWriter(KIND);
        if (spec.startsWith("dense")) {
            out.putInt(1).putInt(8);
        } else {
            out.putInt(3).putInt(2).putInt(2).putInt(1);
        }
        return out.putTexts(List.of(spec));
    }

    private static BinaryWriter file(String spec, float[] kernel) {
        BinaryWriter out = head(spec);
        return kernel == null ? out : out.putText("kernel").putFloats(kernel);
    }

    private static String refusal(BinaryWriter out) {
        return assertThrows(BinaryReader.Damage.class,
                () -> BinaryReader.parse(out.toBytes(), KIND, NetworkFile::take)).getMessage();
    }
}
