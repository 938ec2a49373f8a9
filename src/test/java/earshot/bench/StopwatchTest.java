package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work that only says how long it took; no clock is asked. */
class StopwatchTest {

    private static final Effort THREE = new Effort(0, 3, 2, 2, 1);

    private final List<Long> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int runs;

    private double[] measured(Effort effort, double... script) throws IOException {
        runs = 0;
        Work work = () -> new double[] {script[Math.min(runs++, script.length - 1)]};
        Progress bar = (more, note) -> {
            steps.add(more);
            notes.add(note);
        };
        return new Stopwatch(work, effort, bar).measure();
    }

    /** 5 and 4 are new bests, 3.99 is not, being less than 2 % better, nor is 4.1. */
    @Test
    void nothingIsMeasuredBeforeItIsSteady() throws IOException {
        assertArrayEquals(new double[] {0.03, 0.06, 0.07},
                measured(THREE, 0.05, 0.04, 0.0399, 0.041, 0.03, 0.06, 0.07));
        assertEquals(7, runs);
    }

    @Test
    void aNewBestStartsTheCountAgain() throws IOException {
        assertArrayEquals(new double[] {0.9, 0.8, 0.7},
                measured(THREE, 0.05, 0.06, 0.04, 0.05, 0.05, 0.9, 0.8, 0.7));
    }

    @Test
    void longWorkIsRepeatedLess() throws IOException {
        assertArrayEquals(new double[] {5, 6}, measured(THREE, 9, 4, 4.1, 5, 6));
        assertEquals(5, runs);
    }

    @Test
    void theBarEndsAtAHundred() throws IOException {
        measured(THREE, 0.1);
        assertEquals(100, steps.stream().mapToLong(Long::longValue).sum());
        assertEquals("warming up", notes.get(0));
        assertEquals("", notes.get(1));
    }

    @Test
    void severalRepetitionsAtOnceAllCount() throws IOException {
        Work work = () -> new double[] {0.1, 0.2};
        assertEquals(4, new Stopwatch(work, THREE, Progress.NONE).measure().length);
    }

    /** Measuring goes on from the end of warming up until its seconds are over. */
    @Test
    void oneSecondsWorthOfMeasuringIsOneSecondAtLeast() throws IOException {
        Effort brief = new Effort(0.2, 1, 1, 1, 1);
        List<Long> ended = new ArrayList<>();
        double[] all = new Stopwatch(Work.of(() -> ended.add(System.nanoTime())), brief,
                Progress.NONE).measure();
        long warm = ended.get(ended.size() - all.length - 1);
        assertTrue((System.nanoTime() - warm) / 1e9 >= 0.2);
        assertTrue(all.length > 100, "an empty job is repeated often: " + all.length);
    }

    /** The first of four steps has no step before it to be timed from. */
    @Test
    void aTrainingsStepsAreTimedFromOneToTheNext() throws InterruptedException {
        StepClock clock = new StepClock();
        long start = System.nanoTime();
        try (Progress bar = clock.start("epoch 1/1", 4)) {
            for (int step = 0; step < 4; step++) {
                bar.advance(1, "loss");
                Thread.sleep(2);
            }
        }
        double all = (System.nanoTime() - start) / 1e9;
        double[] seconds = clock.secondsOfSteps();
        assertEquals(3, seconds.length);
        for (double each : seconds) {
            assertEquals(true, each >= 0.002, "a step of at least 2 ms took " + each);
        }
        assertEquals(true, Arrays.stream(seconds).sum() <= all, "steps do not overlap");
    }

    @Test
    void shortCallsShareARepetition() throws IOException {
        int[] calls = {0};
        assertEquals(1, Work.of(7, () -> calls[0]++).seconds().length);
        assertEquals(7, calls[0]);
    }
}
