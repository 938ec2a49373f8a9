package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReshapeTest {

    private static final Weights NONE = Weights.random(Seeds.of(1));

    @Test
    void keepsTheNumbersAndTheirOrderOnBothWays() {
        Reshape reshape = new Reshape(3, 2);
        assertArrayEquals(new int[] {3, 2}, reshape.build(new int[] {6, 1}, NONE));
        Tensor x = Numbers.tensor(1, 4, 6, 1);
        Tensor y = reshape.forward(x, Numbers.PASS);
        assertArrayEquals(new int[] {4, 3, 2}, y.shape());
        assertArrayEquals(x.data(), y.data());
        assertArrayEquals(new int[] {4, 6, 1}, reshape.backward(y, Numbers.PASS).shape());
        assertTrue(GradientCheck.of(reshape, x).passes());
    }

    @Test
    void letsAConv1dFollow() {
        Sequential network = Sequential.of(new int[] {8, 3, 1}, Seeds.of(1),
                List.of(new Reshape(8, 3), new Conv1d(4, 3), new Flatten(), new Dense(2)));
        assertArrayEquals(new int[] {2}, network.outputShape());
        assertEquals("reshape 8 3", LayerSpec.parse(network.layers().get(0).spec()).spec());
    }

    @Test
    void saysWhatItTakes() {
        assertEquals("Reshape keeps all numbers: [3, 2] has 6, got [5] for it",
                assertThrows(IllegalArgumentException.class,
                        () -> new Reshape(3, 2).build(new int[] {5}, NONE)).getMessage());
        Layer relu = new Relu();
        assertEquals("a layer stands in a network once: make a new one for each place",
                assertThrows(IllegalArgumentException.class, () -> Sequential.of(new int[] {2},
                        Seeds.of(1), List.of(relu, relu))).getMessage());
    }

    /** Half the numbers of a random input lie within a step of the kink at some place. */
    @Test
    void gradientCheckStepsAroundKinksAndStillSeesWhatIsWrong() {
        Relu relu = new Relu();
        relu.build(new int[] {400}, NONE);
        Tensor x = Numbers.tensor(7, 1, 400);
        for (int i = 0; i < 400; i += 2) {
            x.data()[i] *= 0.01f;
        }
        GradientCheck.Result result = GradientCheck.of(relu, x);
        assertTrue(result.passes(), result::toString);
        assertTrue(result.kinks() > 100, result::toString);
        assertEquals(400, result.numbers());
        assertEquals("dense 3 has no weights yet: call its build(input.rowShape(),"
                + " Weights.random(Seeds.of(1))) first",
                assertThrows(IllegalArgumentException.class,
                        () -> GradientCheck.of(new Dense(3), Numbers.tensor(1, 2, 4)))
                        .getMessage());
    }
}
