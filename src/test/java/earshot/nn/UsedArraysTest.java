package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No layer reads what an array of the {@link Workspace} held before. */
class UsedArraysTest {

    /** Every array is full of what would spoil all that it is added to. */
    private static final class Spoilt extends Workspace {

        @Override
        float[] array(int size) {
            float[] array = super.array(size);
            Arrays.fill(array, Float.NaN);
            return array;
        }
    }

    /** A layer of every kind that takes an image. */
    private static Sequential network() {
        return Sequential.of(new int[] {12, 14, 3}, Seeds.of(1), List.of(
                new Resize(11, 13), new Conv2d(5, 3, 3, Padding.SAME), new BatchNorm(),
                new MaxPool2d(2), new Relu(),
                new Conv2d(4, 2, 2, Padding.VALID, 2, 1, Initializer.HE_UNIFORM), new LeakyRelu(),
                new AveragePool2d(2, 2, 1, 2), new Dropout(0.3), new Reshape(2, 4),
                new Conv1d(6, 2), new Tanh(), new Sigmoid(), new Flatten(), new Dense(7),
                new Softmax()));
    }

    @Test
    void usedArraysGiveTheBitsOfNewOnes() {
        assertStep(network(), new Workspace(), new Spoilt());
        Sequential pooled = Sequential.of(new int[] {5, 4, 3}, Seeds.of(1),
                List.of(new Conv2d(4, 2, 2), new GlobalAveragePool(), new Dense(3)));
        assertStep(pooled, new Workspace(), new Spoilt());
    }

    private static void assertStep(Sequential network, Workspace first, Workspace second) {
        List<float[]> expected = step(network, Pass.training(KERNELS, 3).on(first));
        List<float[]> actual = step(network, Pass.training(KERNELS, 3).on(second));
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i));
        }
    }

    /** Outputs, the gradient of the inputs, and those of all parameters. */
    private static List<float[]> step(Sequential network, Pass pass) {
        Tensor inputs = Numbers.tensor(1, Tensor.shapeOf(6, network.inputShape()));
        List<float[]> all = new ArrayList<>();
        Tensor outputs = network.forward(inputs, pass);
        all.add(outputs.data().clone());
        Tensor back = Numbers.tensor(2, outputs.shape());
        all.add(network.backward(back, pass).data().clone());
        network.parameters().forEach(p -> all.add(p.gradient().data().clone()));
        return all;
    }
}
