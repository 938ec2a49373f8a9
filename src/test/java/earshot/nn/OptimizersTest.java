package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Laws that optimizers keep; GoldenOptimizersTest has their numbers. */
class OptimizersTest {

    private static final List<Supplier<Optimizer>> ALL = List.of(
            () -> new Sgd(0.05), () -> new Sgd(0.05, 0.8), () -> new Sgd(0.05, 0.8, true),
            () -> new RmsProp(0.01), () -> new RmsProp(0.01).momentum(0.5),
            () -> new RmsProp(0.01).centred(), () -> new RmsProp(0.01).centred().momentum(0.5),
            () -> new Adam(0.05), () -> new AdamW(0.05, 0.001),
            () -> new ClipNorm(1, new Adam(0.05)));

    /** A valley 20 times as steep in one direction as in the other, its bottom at (1, −2). */
    @Test
    void allFindTheBottomOfABowl() {
        for (Supplier<Optimizer> supplier : ALL) {
            Optimizer optimizer = supplier.get();
            Parameter w = parameter(0, 0);
            for (int step = 0; step < 600; step++) {
                w.gradient().data()[0] = w.value().data()[0] - 1;
                w.gradient().data()[1] = 20 * (w.value().data()[1] + 2);
                optimizer.step(List.of(w), 1 - step / 600.0, KERNELS);
            }
            assertEquals(1, w.value().data()[0], 0.01, optimizer.spec());
            assertEquals(-2, w.value().data()[1], 0.01, optimizer.spec());
        }
    }

    /** A schedule's factor is the rate's, also where the optimizer remembers steps. */
    @Property(tries = 30)
    void theFactorScalesTheRate(@ForAll @DoubleRange(min = 0.01, max = 1) double factor,
            @ForAll @Positive int seed) {
        assertSameSteps(new Sgd(0.5), factor, new Sgd(0.5 * factor), seed);
        assertSameSteps(new Sgd(0.5, 0.9), factor, new Sgd(0.5 * factor, 0.9), seed);
        assertSameSteps(new Sgd(0.5, 0.9, true), factor, new Sgd(0.5 * factor, 0.9, true), seed);
        assertSameSteps(new RmsProp(0.1).momentum(0.9), factor,
                new RmsProp(0.1 * factor).momentum(0.9), seed);
        assertSameSteps(new Adam(0.1), factor, new Adam(0.1 * factor), seed);
        assertSameSteps(new AdamW(0.1, 0.3), factor, new AdamW(0.1 * factor, 0.3), seed);
        assertSameSteps(new ClipNorm(0.1, new RmsProp(0.1)), factor,
                new ClipNorm(0.1, new RmsProp(0.1 * factor)), seed);
    }

    private static void assertSameSteps(Optimizer one, double factor, Optimizer other, int seed) {
        Parameter a = parameter(0.5f, -0.3f, 0.1f);
        Parameter b = parameter(0.5f, -0.3f, 0.1f);
        for (int step = 0; step < 4; step++) {
            float[] gradient = Numbers.tensor(seed + step, 3).data();
            System.arraycopy(gradient, 0, a.gradient().data(), 0, 3);
            System.arraycopy(gradient, 0, b.gradient().data(), 0, 3);
            one.step(List.of(a), factor, KERNELS);
            other.step(List.of(b), 1, KERNELS);
        }
        assertArrayEquals(a.value().data(), b.value().data(), 1e-6f, one.spec());
    }

    /** The correction makes both averages what they would be of this one gradient for ever. */
    @Property
    void adamsFirstStepIsTheRateWhateverTheGradient(
            @ForAll @DoubleRange(min = 0.1, max = 1000) double gradient) {
        Parameter w = parameter(0, 0);
        w.gradient().data()[0] = (float) gradient;
        w.gradient().data()[1] = (float) -gradient;
        new Adam(0.001).step(List.of(w), 1, KERNELS);
        assertArrayEquals(new float[] {-0.001f, 0.001f}, w.value().data(), 1e-7f);
    }

    /** β₁ = β₂ = 0: the mean is the gradient, the average its square. */
    @Test
    void adamWithoutMemoryGoesTheRateAgainstTheSign() {
        Parameter w = parameter(0, 0);
        Optimizer adam = new Adam(0.5, 0, 0);
        for (float gradient : new float[] {3, -7, 2}) {
            w.gradient().data()[0] = gradient;
            adam.step(List.of(w), 1, KERNELS);
        }
        assertArrayEquals(new float[] {-0.5f, 0}, w.value().data(), 1e-6f);
    }

    @Test
    void theDecayOfAdamWIsNoGradient() {
        Parameter w = parameter(2, -4);
        Optimizer adamW = new AdamW(0.5, 0.1);
        adamW.step(List.of(w), 1, KERNELS);
        assertArrayEquals(new float[] {1.9f, -3.8f}, w.value().data(), 1e-6f);
        adamW.step(List.of(w), 0.5, KERNELS);
        assertArrayEquals(new float[] {1.8525f, -3.705f}, w.value().data(), 1e-6f);
    }

    @Property(tries = 100)
    void clippedGradientsKeepTheirDirectionAndHaveTheLimitAsNorm(
            @ForAll @IntRange(min = 1, max = 9) int size, @ForAll @Positive int seed,
            @ForAll @DoubleRange(min = 0.01, max = 10) double limit) {
        Tensor a = Numbers.tensor(seed, size);
        Tensor b = Numbers.tensor(seed + 1, size, 2);
        Parameter one = new Parameter("one", Tensor.zeros(size), copy(a));
        Parameter two = new Parameter("two", Tensor.zeros(size, 2), copy(b));
        double norm = norm(a, b);
        new ClipNorm(limit, new Sgd(1)).step(List.of(one, two), 1, KERNELS);
        double scale = Math.min(1, limit / norm);
        assertEquals(Math.min(norm, limit), norm(one.gradient(), two.gradient()), 1e-6 * limit);
        for (int i = 0; i < size; i++) {
            assertEquals(scale * a.data()[i], one.gradient().data()[i], 1e-6 * limit);
            assertEquals(-one.gradient().data()[i], one.value().data()[i]);
            assertEquals(-two.gradient().data()[i], two.value().data()[i]);
        }
        if (norm <= limit) {
            assertArrayEquals(a.data(), one.gradient().data());
        }
    }

    private static double norm(Tensor... tensors) {
        double sum = 0;
        for (Tensor tensor : tensors) {
            for (float number : tensor.data()) {
                sum += (double) number * number;
            }
        }
        return Math.sqrt(sum);
    }

    /** Three slots are the average, the mean and the velocity. */
    @Test
    void everyOptimizerRemembersWhatItsRuleNeeds() {
        int[] slots = {0, 1, 1, 1, 2, 2, 3, 2, 2, 2};
        List<Parameter> parameters = List.of(parameter(1, 2, 3), parameter(4));
        for (int i = 0; i < slots.length; i++) {
            Optimizer optimizer = ALL.get(i).get();
            optimizer.step(parameters, 1, KERNELS);
            optimizer.step(parameters, 1, KERNELS);
            assertEquals(2, optimizer.memory().steps(), optimizer.spec());
            List<float[]> arrays = optimizer.memory().arrays(parameters);
            assertEquals(2 * slots[i], arrays.size(), optimizer.spec());
            assertEquals(slots[i] * 4, arrays.stream().mapToInt(array -> array.length).sum());
            assertSame(optimizer.memory(), optimizer.memory());
        }
    }

    @Test
    void anOptimizerServesOneNetwork() {
        String message = "an optimizer goes on with the parameters that it began with: expected as"
                + " many as [3, 1] numbers, got %s: make a new optimizer for each network";
        for (Supplier<Optimizer> each : ALL) {
            Optimizer optimizer = each.get();
            optimizer.step(List.of(parameter(1, 2, 3), parameter(4)), 1, KERNELS);
            for (List<Parameter> other : List.of(List.of(parameter(1, 2, 3), parameter(4, 5)),
                    List.of(parameter(1, 2, 3)))) {
                assertMessage(Text.format(message, other.stream()
                        .map(parameter -> parameter.value().size()).toList()),
                        () -> optimizer.step(other, 1, KERNELS));
            }
        }
    }

    /** Whatever an optimizer knew before the break it knows after it: to the bit. */
    @Test
    void aTrainingWithABreakEndsWithTheSameWeights(@TempDir Path folder) throws IOException {
        for (Supplier<Optimizer> optimizer : ALL) {
            Path file = folder.resolve("checkpoint");
            float[] unbroken = train(optimizer.get(), 3, null, null);
            train(optimizer.get(), 2, file, null);
            assertArrayEquals(unbroken, train(optimizer.get(), 3, null, file),
                    optimizer.get().spec());
        }
    }

    private static float[] train(Optimizer optimizer, int epochs, Path write, Path read)
            throws IOException {
        Sequential network = Sequential.of(new int[] {3}, Seeds.of(1),
                List.of(new Dense(4), new Relu(), new Dense(2)));
        Trainer trainer = Trainer.of(network, Seeds.of(2)).optimizer(optimizer).batch(4)
                .epochs(epochs);
        if (write != null) {
            trainer.checkpoint(write);
        }
        if (read != null) {
            trainer.resume(read);
        }
        trainer.fit(Examples.ofClasses(Numbers.tensor(3, 10, 3), TrainerTest.alternating(10), 2),
                Examples.ofClasses(Tensor.zeros(0, 3), new int[0], 2));
        return network.parameters().get(0).value().data();
    }

    @Test
    void theOptionsOfRmsPropMakeANewOne() {
        RmsProp plain = new RmsProp(0.1);
        plain.momentum(0.9);
        plain.centred();
        assertEquals("rmsprop 0.1 decay 0.9 epsilon 1.0E-7", plain.spec());
        assertEquals("rmsprop 0.1 decay 0.9 epsilon 1.0E-7 momentum 0.5 centred",
                plain.centred().momentum(0.5).spec());
    }

    @Test
    void theSpecNamesEveryNumber() {
        assertEquals("sgd 0.1", new Sgd(0.1).spec());
        assertEquals("sgd 0.1 momentum 0.9", new Sgd(0.1, 0.9).spec());
        assertEquals("sgd 0.1 momentum 0.9 nesterov", new Sgd(0.1, 0.9, true).spec());
        assertEquals("adam 0.001 decays 0.9 0.999 epsilon 1.0E-7", new Adam(0.001).spec());
        assertEquals("adamw decay 0.004, adam 0.001 decays 0.9 0.999 epsilon 1.0E-7",
                new AdamW(0.001, 0.004).spec());
        assertEquals("clip 5.0 sgd 0.1", new ClipNorm(5, new Sgd(0.1)).spec());
    }

    @Test
    void saysWhatItTakes() {
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = "a learning rate is above 0, got " + rate;
            assertMessage(message, () -> new Sgd(rate));
            assertMessage(message, () -> new RmsProp(rate));
            assertMessage(message, () -> new Adam(rate));
            assertMessage(message, () -> new AdamW(rate, 0.1));
        }
        for (double share : new double[] {-0.1, 1, Double.NaN}) {
            String rule = " is at least 0 and below 1, got " + share;
            assertMessage("a momentum" + rule, () -> new Sgd(0.1, share));
            assertMessage("a momentum" + rule, () -> new RmsProp(0.1).momentum(share));
            assertMessage("Adam's first decay" + rule, () -> new Adam(0.1, share, 0.9));
            assertMessage("Adam's second decay" + rule, () -> new Adam(0.1, 0.9, share));
        }
        assertMessage("Nesterov's step needs a momentum above 0, got 0: 0.9 is common",
                () -> new Sgd(0.1, 0, true));
        for (double decay : new double[] {0, -1, 10, Double.NaN}) {
            assertMessage("a weight decay is above 0, and less than all of a weight a step, got "
                    + decay + " times a rate of 0.1", () -> new AdamW(0.1, decay));
        }
        for (double limit : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertMessage("a norm is clipped to a limit above 0, got " + limit,
                    () -> new ClipNorm(limit, new Sgd(0.1)));
        }
    }

    /** Training then says where; a clipped NaN must not become a number. */
    @Test
    void gradientsThatAreNoNumbersAreNotHidden() {
        Parameter w = parameter(1, 2);
        w.gradient().data()[0] = Float.NaN;
        new ClipNorm(1, new Sgd(0.1)).step(List.of(w), 1, KERNELS);
        assertTrue(Float.isNaN(w.value().data()[0]));
        Parameter v = parameter(1, 2);
        v.gradient().data()[1] = Float.NEGATIVE_INFINITY;
        new ClipNorm(1, new Sgd(0.1)).step(List.of(v), 1, KERNELS);
        assertTrue(Float.isNaN(v.value().data()[1]));
    }

    private static Parameter parameter(float... weights) {
        return Parameter.of("w", Tensor.of(weights, weights.length));
    }

    private static Tensor copy(Tensor tensor) {
        return Tensor.of(tensor.data().clone(), tensor.shape());
    }

    private static void assertMessage(String expected, Executable code) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
