package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A gradient left as a product changes the weights to the bit as one that is stored. */
class FusedUpdateTest {

    private static final List<Supplier<Optimizer>> OPTIMIZERS = List.of(() -> new RmsProp(0.01),
            () -> new RmsProp(0.01).momentum(0.9), () -> new RmsProp(0.01).centred(),
            () -> new Sgd(0.1), () -> new Sgd(0.1, 0.9), () -> new Sgd(0.1, 0.9, true),
            () -> new Adam(0.01), () -> new AdamW(0.01, 0.1));

    @Test
    void everyOptimizerDoesTheSameWithBoth() {
        for (int outputs : new int[] {128, 131}) { // whole vectors, and not
            for (Supplier<Optimizer> optimizer : OPTIMIZERS) {
                float[] expected = train(optimizer.get(), outputs, true,
                        Kernels.plain(Parallel.single()));
                try (Parallel three = Parallel.of(3)) {
                    for (Kernels kernels : List.of(Kernels.plain(three), Kernels.of(three))) {
                        assertArrayEquals(expected,
                                train(optimizer.get(), outputs, false, kernels),
                                optimizer.get().spec() + ", " + kernels.name());
                    }
                }
            }
        }
    }

    /** Four steps of a layer that is wide enough for its gradient not to be stored. */
    private static float[] train(Optimizer optimizer, int outputs, boolean stored,
            Kernels kernels) {
        Dense dense = new Dense(outputs);
        dense.build(new int[] {601}, Weights.random(Seeds.of(1)));
        Pass pass = Pass.training(kernels, 1);
        for (int step = 1; step <= 4; step++) {
            Tensor x = Numbers.tensor(step, 7, 601);
            dense.forward(x, pass);
            dense.gradients(Numbers.tensor(step + 10, 7, outputs), pass);
            if (stored) {
                dense.parameters().forEach(Parameter::gradient);
            }
            optimizer.step(dense.parameters(), 1, kernels);
        }
        return dense.parameters().get(0).value().data();
    }
}
