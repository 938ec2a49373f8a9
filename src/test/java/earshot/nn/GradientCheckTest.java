package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a gradient check must see, and what it leaves as it was. */
class GradientCheckTest {

    @Test
    void aGradientThatIsNoNumberFailsWhereverItStands() {
        for (int place = 0; place < 3; place++) {
            for (boolean first : new boolean[] {true, false}) {
                Parameter right = ones("right");
                Parameter wrong = ones("wrong");
                wrong.gradient().data()[place] = Float.NaN;
                GradientCheck.Result result = GradientCheck.of(
                        first ? List.of(wrong, right) : List.of(right, wrong),
                        () -> right.value().sum() + wrong.value().sum());
                assertFalse(result.passes(), result::toString);
                assertEquals("wrong[" + place + "]", result.where());
                assertEquals(6, result.numbers());
            }
        }
    }

    /** Of a sum each number has the gradient 1. */
    private static Parameter ones(String name) {
        return new Parameter(name, Tensor.of(new float[] {0.5f, -1, 0.25f}, 3),
                Tensor.of(new float[] {1, 1, 1}, 3));
    }

    @Test
    void whatALayerKeepsIsLeftAsItWas() {
        BatchNorm layer = new BatchNorm();
        layer.build(new int[] {2}, Weights.random(Seeds.of(1)));
        Tensor x = Numbers.tensor(1, 6, 2);
        assertTrue(GradientCheck.of(layer, x).passes());
        assertArrayEquals(new float[2], layer.statistics().get(0).value().data());
        assertArrayEquals(new float[] {1, 1}, layer.statistics().get(1).value().data());

        Sequential network = Sequential.of(new int[] {2}, Seeds.of(1),
                List.of(new Dense(3), new BatchNorm(), new Dense(2)));
        assertTrue(GradientCheck.of(network, new CrossEntropy(),
                Examples.ofClasses(x, TrainerTest.alternating(6), 2)).passes());
        String norm = "batch_normalization/moving_";
        assertArrayEquals(new float[3], network.weights().get(norm + "mean").data());
        assertArrayEquals(new float[] {1, 1, 1}, network.weights().get(norm + "variance").data());
    }
}
