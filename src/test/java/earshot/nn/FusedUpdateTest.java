package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A gradient left as a product changes the weights to the bit as one that is stored. */
class FusedUpdateTest {

    private static final List<Supplier<Optimizer>> OPTIMIZERS = List.of(() -> new RmsProp(0.01),
            () -> new RmsProp(0.01).momentum(0.9), () -> new RmsProp(0.01).centred(),
            () -> new Sgd(0.1), () -> new Sgd(0.1, 0.9), () -> new Sgd(0.1, 0.9, true),
            () -> new Adam(0.01), () -> new AdamW(0.01, 0.1),
            () -> new ClipNorm(0.01, new Sgd(0.1)));

    @Test
    void everyOptimizerDoesTheSameWithBoth() {
        for (int outputs : new int[] {128, 131}) { // whole vectors, and not
            for (Supplier<Optimizer> optimizer : OPTIMIZERS) {
                float[] expected = train(optimizer.get(), 7, outputs, true,
                        Kernels.plain(Parallel.single()));
                try (Parallel three = Parallel.of(3)) {
                    for (Kernels kernels : List.of(Kernels.plain(three), Kernels.of(three))) {
                        assertArrayEquals(expected,
                                train(optimizer.get(), 7, outputs, false, kernels),
                                optimizer.get().spec() + ", " + kernels.name());
                    }
                }
            }
        }
    }

    /** Sums too long for the shortest way, for one block where rows are few, and for one chain. */
    @Test
    void aLargeBatchToo() {
        for (int batch : new int[] {17, 200, 1100}) {
            float[] expected = train(new RmsProp(0.01), batch, 128, true,
                    Kernels.plain(Parallel.single()));
            try (Parallel two = Parallel.of(2)) {
                for (Kernels kernels : List.of(Kernels.plain(two), Kernels.of(two))) {
                    assertArrayEquals(expected,
                            train(new RmsProp(0.01), batch, 128, false, kernels));
                }
            }
        }
    }

    /** A clipped gradient is stored, and it is the one that counts: a step as long as the limit. */
    @Test
    void aStepOfAClippedGradientIsAsLongAsTheLimit() {
        Dense dense = wide(128);
        Pass pass = Pass.training(Numbers.KERNELS, 1);
        List<float[]> before =
                dense.parameters().stream().map(p -> p.value().data().clone()).toList();
        dense.forward(Numbers.tensor(1, 7, 601), pass);
        dense.gradients(Numbers.tensor(2, 7, 128), pass);
        new ClipNorm(0.25, new Sgd(1)).step(dense.parameters(), 1, Numbers.KERNELS);
        double squares = 0;
        for (int i = 0; i < before.size(); i++) {
            float[] after = dense.parameters().get(i).value().data();
            for (int j = 0; j < after.length; j++) {
                squares += Math.pow(after[j] - before.get(i)[j], 2);
            }
        }
        assertEquals(0.25, Math.sqrt(squares), 1e-4);
    }

    /** A rule that is given all numbers at once was given a gradient that is stored. */
    @Test
    void aWideGradientIsNeverWhole() {
        Dense dense = wide(128);
        Pass pass = Pass.training(Numbers.KERNELS, 1);
        dense.forward(Numbers.tensor(1, 7, 601), pass);
        dense.gradients(Numbers.tensor(2, 7, 128), pass);
        List<Integer> lengths = new ArrayList<>();
        dense.parameters().get(0).update((w, g, slots) -> lengths.add(g.length), new float[0][],
                Numbers.KERNELS);
        assertEquals(601 * 128, lengths.stream().mapToInt(Integer::intValue).sum());
        assertTrue(lengths.size() > 10, lengths::toString);
    }

    private static Dense wide(int outputs) {
        Dense dense = new Dense(outputs);
        dense.build(new int[] {601}, Weights.random(Seeds.of(1)));
        return dense;
    }

    /** Four steps of a layer that is wide enough for its gradient not to be stored. */
    private static float[] train(Optimizer optimizer, int batch, int outputs, boolean stored,
            Kernels kernels) {
        Dense dense = wide(outputs);
        Pass pass = Pass.training(kernels, 1);
        for (int step = 1; step <= 4; step++) {
            Tensor x = Numbers.tensor(step, batch, 601);
            dense.forward(x, pass);
            dense.gradients(Numbers.tensor(step + 10, batch, outputs), pass);
            if (stored) {
                dense.parameters().forEach(Parameter::gradient);
            }
            optimizer.step(dense.parameters(), 1, kernels);
        }
        return dense.parameters().get(0).value().data();
    }
}
