package lesson13_convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.evaluate.Comparison;
import earshot.nn.Conv2d;
import earshot.nn.GlobalAveragePool;
import earshot.nn.MaxPool2d;
import earshot.nn.Padding;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.recognizer.Recipe;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of Answers.md, and what it claims. */
class AnswersTest {

    private static Tensor tensor(double[][] picture) {
        Tensor tensor = Tensor.zeros(1, picture.length, picture[0].length, 1);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = (float) picture[i / picture[0].length][i % picture[0].length];
        }
        return tensor;
    }

    @Test
    void anotherFilter() {
        double[][] edges = Sliding.slide(Sliding.sound(2),
                new double[][] {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}});
        double[] lowest = {2, 4, 4, 2, 0, 0};
        assertEquals(6, edges.length);
        for (int t = 0; t < edges.length; t++) {
            assertArrayEquals(new double[] {lowest[t], 0, 0, -lowest[t]}, edges[t], 1e-15);
        }
    }

    @Test
    void theSameByTheLibrary() {
        Sequential network = Sequential.of(new int[] {8, 6, 1}, Seeds.of(42),
                List.of(new Conv2d(1, 3, 3)));
        float[] weights = network.parameters().get(0).value().data();
        for (int i = 0; i < 9; i++) {
            weights[i] = (float) Sliding.BEGINS[i / 3][i % 3];
        }
        Tensor sums = network.predict(tensor(Sliding.sound(2)));
        double[][] byHand = Sliding.slide(Sliding.sound(2), Sliding.BEGINS);
        assertEquals(24, sums.size());
        for (int t = 0; t < 6; t++) {
            for (int band = 0; band < 4; band++) {
                assertEquals(byHand[t][band], sums.get(0, t, band, 0));
            }
        }
    }

    private static int parameters(Sequential network) {
        return network.parameters().stream().mapToInt(one -> one.value().size()).sum();
    }

    @Test
    void twoSmallOnesForALargeOne() {
        Sequential large = Sequential.of(new int[] {25, 16, 32}, Seeds.of(42),
                List.of(new Conv2d(64, 5, 5, Padding.SAME)));
        assertEquals(51264, parameters(large));
        assertEquals(18496, parameters(Sequential.of(new int[] {25, 16, 32}, Seeds.of(42),
                List.of(new Conv2d(64, 3, 3, Padding.SAME)))));
        assertEquals(18, 2 * 3 * 3);
        assertEquals(25, 5 * 5);
    }

    @Test
    void whereTheProductsGo() {
        long second = Cost.products(Sequential.of(new int[] {25, 16, 32}, Seeds.of(42),
                List.of(new Conv2d(64, 3, 3, Padding.SAME))));
        double share = second / 11_570_432.0;
        assertEquals(7372800, second); // 7,372,800
        assertEquals(0.64, share, 0.005);
        int[] shape = {Recipe.CNN.fingerprint().frames(), Recipe.CNN.fingerprint().width(), 1};
        Sequential cnn = Sequential.of(shape, Seeds.of(42), Recipe.CNN.layers(10));
        assertEquals(11570432, Cost.products(cnn)); // 11,570,432
        assertEquals(1.0 / 14, 18496.0 / parameters(cnn), 0.003);
        assertTrue(196736 / 11570432.0 < 0.02);
    }

    @Test
    void howFarItSees() {
        int sees = 1;
        int step = 1;
        for (int block = 0; block < 3; block++) {
            sees += 2 * step;
            sees += step;
            step *= 2;
        }
        int millis = (sees - 1) * 20 + 32;
        assertEquals(22, sees);
        assertEquals(452, millis);
        assertEquals(7, 1 + 3 * 2);
    }

    @Test
    void makeItIndifferent() {
        Sequential mean = Sequential.of(new int[] {8, 6, 1}, Seeds.of(42), List.of(
                new Conv2d(4, 3, 3, Padding.SAME), new Relu(), new GlobalAveragePool()));
        Sequential pooled = Sequential.of(new int[] {8, 6, 1}, Seeds.of(42), List.of(
                new Conv2d(4, 3, 3, Padding.SAME), new Relu(), new MaxPool2d(2),
                new GlobalAveragePool()));
        assertEquals(0, apart(mean, 3), 1e-6);
        assertEquals(0, apart(mean, 4), 1e-6);
        assertEquals(0, apart(pooled, 4), 1e-6);
        assertTrue(apart(pooled, 3) > 0.01, "" + apart(pooled, 3));
    }

    /** How far the answers to a later start are from those to a start at 2. */
    private static double apart(Sequential network, int start) {
        float[] early = network.predict(tensor(Sliding.sound(2))).data().clone();
        float[] late = network.predict(tensor(Sliding.sound(start))).data();
        double most = 0;
        for (int i = 0; i < early.length; i++) {
            most = Math.max(most, Math.abs(early[i] - late[i]));
        }
        return most;
    }

    @Test
    void sixCoins() {
        double p = 2 * (1 + 6) / 64.0;
        double five = Comparison.mcNemar(5, 0);
        double six = Comparison.mcNemar(6, 0);
        assertEquals(0.21875, p, 1e-15);
        assertEquals(p, Comparison.mcNemar(5, 1), 1e-15);
        assertEquals(0.0625, five, 1e-15);
        assertEquals(0.03125, six, 1e-15);
    }
}
