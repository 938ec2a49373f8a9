package earshot.bench;

import earshot.dsp.Fft;

/** Fourier transforms of real doubles, many at a time. */
final class FourierJob {

    private static final int BATCH = 64;
    private static final int SAMPLES = 1 << 21; // in a repetition: some milliseconds

    private FourierJob() {
    }

    static Job of(int n, Setting setting) {
        double[][] frames = new double[BATCH][];
        for (int i = 0; i < BATCH; i++) {
            frames[i] = Noise.doubles(n, setting.seeds().child(i));
        }
        int calls = setting.shrunk(SAMPLES / n / BATCH, 1);
        double transforms = (double) calls * BATCH;
        double bytes = Double.BYTES * (n + 2 * (n / 2 + 1));
        return new Job(Work.of(calls, batch(n, frames)), transforms,
                Cost.inDouble(transforms * Cost.realFft(n), transforms * bytes));
    }

    /** The transforms themselves. */
    private static Work.Body batch(int n, double[][] frames) {
        Fft fft = Fft.ofSize(n);
        return () -> {
            for (double[] frame : frames) {
                fft.forwardReal(frame);
            }
        };
    }
}
