package lesson04_fourier;

import earshot.audio.Synth;
import earshot.dsp.Fft;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.plot.Series;
import earshot.util.Seeds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** The sum against the halves: steps counted, then times measured. */
final class Race {

    private static final long ENOUGH_NANOS = 50_000_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Race() {
    }

    static void run(Desk desk) throws IOException {
        int slowest = desk.quick() ? 256 : 1024;
        int count = Integer.numberOfTrailingZeros(slowest) - 5;
        double[] sizes = new double[count];
        double[][] millis = new double[3][count];
        for (int i = 0; i < count; i++) {
            int size = 64 << i;
            double[] x = Synth.noise(1, (double) size / 8000, 8000, Seeds.of(size)).samples();
            Fft plan = Fft.ofSize(size);
            sizes[i] = size;
            millis[0][i] = millis(() -> SlowDft.of(x));
            millis[1][i] = millis(() -> FastByHalves.of(x));
            millis[2][i] = millis(() -> plan.forwardReal(x));
            desk.say("%5d samples: %8d products by the sum, %6d by halves: %.0f times fewer", size,
                    (long) size * size, FastByHalves.products(size),
                    (double) size * size / FastByHalves.products(size));
            desk.measured("%8.3f ms by the sum, %.3f by halves, %.4f by Fft", millis[0][i],
                    millis[1][i], millis[2][i]);
        }
        desk.save("race.png", Plot.logLog(Series.line("the sum", sizes, millis[0]),
                Series.line("by halves", sizes, millis[1]),
                Series.line("earshot.dsp.Fft", sizes, millis[2]),
                Series.points("the sum", new double[] {sizes[count - 1]},
                        new double[] {millis[0][count - 1]}, List.of("n²")),
                Series.points("by halves", new double[] {sizes[count - 1]},
                        new double[] {millis[1][count - 1]}, List.of("n log n")))
                .title("Twice the samples: four times the work, or a little more than twice")
                .axes("samples", "time (ms)"));
    }

    /** Of one run, when it has become quick: the processor's time, whoever else is using it. */
    private static double millis(Runnable work) {
        repeat(work);
        return repeat(work);
    }

    private static double repeat(Runnable work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int runs = 0;
        do {
            work.run();
            runs++;
        } while (CLOCK.getCurrentThreadCpuTime() - start < ENOUGH_NANOS);
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / runs;
    }
}
