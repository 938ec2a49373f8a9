package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.nn.History.Epoch;
import earshot.nn.Schedule.Moment;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SchedulesTest {

    private static final double NONE = Double.NaN;

    @Test
    void stepDecayDropsEveryFewEpochs() {
        assertArrayEquals(new double[] {1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25},
                epochs(new StepDecay(3, 0.5), 8));
        assertArrayEquals(new double[] {1, 0.1, 0.01}, epochs(new StepDecay(1, 0.1), 3), 1e-17);
    }

    /** cos 0, 45°, 90°, 135°; then the floor. */
    @Test
    void cosineFallsStepByStep() {
        double half = Math.sqrt(2) / 2;
        double[] factors = {1, (1 + half) / 2, 0.5, (1 - half) / 2};
        assertArrayEquals(factors, steps(new Cosine(2), 2, 2), 1e-15);
        assertArrayEquals(factors, steps(new Cosine(4), 4, 1), 1e-15);
        double[] raised = Arrays.stream(factors).map(f -> 0.2 + 0.8 * f).toArray();
        assertArrayEquals(raised, steps(new Cosine(1, 0.2), 1, 4), 1e-15);
        assertEquals(0.2, new Cosine(1, 0.2).factor(moment(2, 0, 4)), 1e-15);
        assertEquals(0.2, new Cosine(1, 0.2).factor(moment(9, 3, 4)), 1e-15);
    }

    /**
     * PyTorch's own words, from get_lr: a step is in the first phase whose end it has not passed,
     * and pct says how far between start_step and end_step.
     */
    @Property(tries = 200)
    void oneCycleIsPyTorchs(@ForAll @IntRange(min = 1, max = 12) int epochs,
            @ForAll @IntRange(min = 1, max = 50) int stepsPerEpoch) {
        int total = epochs * stepsPerEpoch;
        double maxLr = 1;
        double initialLr = maxLr / 25;
        double minLr = initialLr / 1e4;
        double[] ends = {0.3 * total - 1, total - 1};
        double[] starts = {initialLr, maxLr};
        double[] goals = {maxLr, minLr};
        double[] factors = steps(new OneCycle(epochs), epochs, stepsPerEpoch);
        for (int step = 0; step < total; step++) {
            int phase = step <= ends[0] ? 0 : 1;
            double begin = phase == 0 ? 0 : ends[0];
            double pct = (step - begin) / (ends[phase] - begin);
            double cosOut = StrictMath.cos(Math.PI * pct) + 1;
            double expected = goals[phase] + (starts[phase] - goals[phase]) / 2.0 * cosOut;
            assertEquals(expected, factors[step], 1e-15);
        }
    }

    /** Ten epochs of ten steps: up over steps 0 to 29, down over 29 to 99. */
    @Test
    void oneCycleRisesAndFalls() {
        double[] factors = steps(new OneCycle(10), 10, 10);
        assertEquals(1 / 25.0, factors[0], 1e-15);
        assertEquals(1, factors[29], 1e-15);
        assertEquals((1 + 4e-6) / 2, factors[64], 1e-15);
        assertEquals(4e-6, factors[99], 1e-15);
        for (int step = 1; step < 100; step++) {
            assertEquals(step <= 29, factors[step] > factors[step - 1]);
        }
        assertEquals(4e-6, new OneCycle(10).factor(moment(11, 4, 10)), 1e-15);
    }

    /** Every factor lets the optimizer move, and none makes a leap from one step to the next. */
    @Property(tries = 100)
    void factorsAreWithinZeroAndOneAndFollowOneAnother(
            @ForAll @IntRange(min = 1, max = 9) int epochs,
            @ForAll @IntRange(min = 30, max = 60) int stepsPerEpoch,
            @ForAll @DoubleRange(min = 0, max = 0.9) double floor) {
        for (Schedule schedule : new Schedule[] {new Cosine(epochs), new Cosine(epochs, floor),
            new OneCycle(epochs)}) {
            double[] factors = steps(schedule, epochs, stepsPerEpoch);
            // The steepest is OneCycle's rise by a cosine over 0.3 of the steps, less one.
            double most = Math.PI / 2 / (0.3 * factors.length - 1);
            for (int i = 0; i < factors.length; i++) {
                assertTrue(factors[i] > 0 && factors[i] <= 1, schedule.spec());
                assertTrue(i == 0 || Math.abs(factors[i] - factors[i - 1]) <= most,
                        schedule.spec());
            }
        }
    }

    /** Better: epochs 1, 2, 5; waited out: 4 (3 and 4), 7 and 9. */
    @Test
    void aPlateauReducesAfterItsPatience() {
        Schedule schedule = new ReduceOnPlateau(2, 0.5);
        double[] losses = {3, 2, 2, 2.5, 1, 1.5, 1, 1, 1.2, 0.9};
        double[] expected = {1, 1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125};
        History history = new History();
        for (int epoch = 1; epoch <= expected.length; epoch++) {
            Moment now = new Moment(epoch, 3, 5, history);
            assertEquals(expected[epoch - 1], schedule.factor(now), "epoch " + epoch);
            assertEquals(expected[epoch - 1], schedule.factor(now), "asked twice");
            if (epoch <= losses.length) {
                history.add(epoch(9, losses[epoch - 1]));
            }
        }
    }

    /** From the training loss without validation; 1e-4 better is not better by more than that. */
    @Test
    void whatCountsAsBetter() {
        assertEquals(0.5, afterLosses(new ReduceOnPlateau(1, 0.5), 1, 0.99995));
        assertEquals(1, afterLosses(new ReduceOnPlateau(1, 0.5), 1, 0.9998));
        assertEquals(1, afterLosses(new ReduceOnPlateau(1, 0.5, 0), 1, 0.99995));
        assertEquals(0.5, afterLosses(new ReduceOnPlateau(1, 0.5, 0.25), 1, 0.75));
        assertEquals(1, afterLosses(new ReduceOnPlateau(1, 0.5, 0.25), 1, 0.7));
        assertEquals(0.25, afterLosses(new ReduceOnPlateau(1, 0.5, 0.25), 1, 0.9, 0.8));
    }

    @Test
    void aBetterEpochBeginsTheWaitAnew() {
        assertEquals(1, afterLosses(new ReduceOnPlateau(2, 0.5), 3, 3.1, 2, 2.1));
        assertEquals(0.5, afterLosses(new ReduceOnPlateau(2, 0.5), 3, 3.1, 2, 2.1, 2.2));
    }

    private static double afterLosses(Schedule schedule, double... losses) {
        History history = new History();
        for (double loss : losses) {
            history.add(epoch(loss, NONE));
        }
        return schedule.factor(new Moment(losses.length + 1, 0, 5, history));
    }

    @Test
    void theSpecNamesEveryNumber() {
        assertEquals("StepDecay[everyEpochs=3, factor=0.5]", new StepDecay(3, 0.5).spec());
        assertEquals("Cosine[epochs=10, floor=0.0]", new Cosine(10).spec());
        assertEquals("OneCycle[epochs=10, rising=0.3, start=0.04, end=4.0E-6]",
                new OneCycle(10).spec());
        assertEquals("ReduceOnPlateau[patience=10, factor=0.1, minDelta=1.0E-4]",
                new ReduceOnPlateau(10, 0.1).spec());
    }

    @Test
    void saysWhatItTakes() {
        assertMessage("a rate decays every 1 epoch or more by a factor above 0 and below 1, got"
                + " every 0 by 0.5", () -> new StepDecay(0, 0.5));
        assertMessage("a rate decays every 1 epoch or more by a factor above 0 and below 1, got"
                + " every 1 by 1.0", () -> new StepDecay(1, 1));
        assertMessage("a cosine falls over 1 epoch or more to a floor of at least 0 and below 1,"
                + " got 0 epochs to 0.0", () -> new Cosine(0));
        assertMessage("a cosine falls over 1 epoch or more to a floor of at least 0 and below 1,"
                + " got 3 epochs to NaN", () -> new Cosine(3, NONE));
        assertMessage("a cycle has at least 1 epoch, got 0", () -> new OneCycle(0));
        String plateau = "a plateau lasts at least 1 epoch, and reduces by a factor above 0 and"
                + " below 1 unless better by 0 or more, but finite, got patience ";
        assertMessage(plateau + "0, factor 0.1, minDelta 1.0E-4",
                () -> new ReduceOnPlateau(0, 0.1));
        assertMessage(plateau + "1, factor 2.0, minDelta 1.0E-4",
                () -> new ReduceOnPlateau(1, 2));
        assertMessage(plateau + "1, factor 0.5, minDelta -1.0",
                () -> new ReduceOnPlateau(1, 0.5, -1));
        assertMessage(plateau + "1, factor 0.5, minDelta Infinity",
                () -> new ReduceOnPlateau(1, 0.5, Double.POSITIVE_INFINITY));
    }

    private static Epoch epoch(double loss, double validationLoss) {
        return new Epoch(loss, 0, validationLoss, NONE, 5, 1);
    }

    private static Moment moment(int epoch, int step, int stepsPerEpoch) {
        return new Moment(epoch, step, stepsPerEpoch, new History());
    }

    /** The factor of every step. */
    private static double[] steps(Schedule schedule, int epochs, int stepsPerEpoch) {
        double[] factors = new double[epochs * stepsPerEpoch];
        Arrays.setAll(factors, i -> schedule.factor(
                moment(1 + i / stepsPerEpoch, i % stepsPerEpoch, stepsPerEpoch)));
        return factors;
    }

    /** The factor of every epoch. */
    private static double[] epochs(Schedule schedule, int epochs) {
        return Arrays.stream(steps(schedule, epochs, 1)).toArray();
    }

    private static void assertMessage(String expected, Executable code) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
