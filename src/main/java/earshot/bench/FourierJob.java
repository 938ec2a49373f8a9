package earshot.bench;

import earshot.dsp.FrameTransform;
import java.util.Arrays;

/** Fourier transforms of real doubles, frame by frame weighed with a window, many at a time. */
final class FourierJob {

    private static final int BATCH = 64;
    private static final int SAMPLES = 1 << 21; // in a repetition: some milliseconds

    private FourierJob() {
    }

    static Job of(int n, Setting setting) {
        double[] window = new double[n];
        Arrays.fill(window, 1);
        FrameTransform frames = FrameTransform.of(window);
        int batch = Math.min(BATCH, frames.width());
        for (int i = 0; i < batch; i++) {
            double[] frame = Noise.doubles(n, setting.seeds().child(i));
            System.arraycopy(frame, 0, frames.samples(), frames.start(i), n);
        }
        int calls = setting.shrunk(SAMPLES / n / batch, 1);
        double transforms = (double) calls * batch;
        double bytes = Double.BYTES * (n + 2 * (n / 2 + 1));
        return new Job(Work.of(calls, () -> frames.forward(batch)), transforms,
                Cost.inDouble(transforms * (n + Cost.realFft(n)), transforms * bytes));
    }
}
