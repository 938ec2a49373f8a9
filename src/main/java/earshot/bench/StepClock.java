package earshot.bench;

import earshot.util.Progress;
import java.util.Arrays;

/**
 * Times the steps of a training as the trainer tells its progress, whatever the trainer does in a
 * step.
 */
final class StepClock implements Progress.Factory {

    private long[] times = {};
    private int told;

    @Override
    public Progress start(String job, long steps) {
        times = new long[(int) steps];
        told = 0;
        return (more, note) -> times[told++] = System.nanoTime();
    }

    /**
     * The seconds from step to step. The first step is not among them: in it the optimizer's memory
     * is made, once in a training.
     */
    double[] secondsOfSteps() {
        double[] seconds = new double[told - 1];
        Arrays.setAll(seconds, i -> (times[i + 1] - times[i]) / 1e9);
        return seconds;
    }
}
