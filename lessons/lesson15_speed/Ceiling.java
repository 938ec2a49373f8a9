package lesson15_speed;

import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.plot.Series;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the machine allows, a product and a large layer under it. */
final class Ceiling {

    private static final int[] BATCHES = {6, 32, 128};
    private static final int ARRAYS = 8;
    private static final int NUMBERS = 1 << 22; // in each: 128 MB in all
    private static final double MEGA = 1e6;

    private final Desk desk;
    private final Kernels one;
    private final Kernels all;
    private final List<Roof> roofs = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    Ceiling(Desk desk, Parallel parallel) {
        this.desk = desk;
        this.one = Kernels.of(Parallel.single());
        this.all = Kernels.of(parallel);
    }

    void measure(Progress bar) {
        float[][] memory = new float[ARRAYS][NUMBERS];
        for (Kernels kernels : List.of(one, all)) {
            bar.advance(1, "what the machine can do");
            Roof roof = Roof.measure(kernels.parallel(), memory, desk.quick() ? 5 : 15);
            roofs.add(roof);
            desk.measured("threads: %d, at most %.0f GFLOP/s, memory %.1f GB/s, ridge at %.1f"
                    + " operations a byte", roof.threads(), roof.gigaflops(), roof.gigabytes(),
                    roof.ridge());
        }
    }

    static void count(Desk desk) {
        for (int n : new int[] {64, 256, 512, 1024}) {
            desk.say("a product of n = %4d: %,13d operations, %,10d bytes, %.2f a byte", n,
                    Product.operations(n), Product.bytes(n),
                    (double) Product.operations(n) / Product.bytes(n));
        }
        long weights = (long) LargeLayer.INPUTS * LargeLayer.OUTPUTS;
        desk.say("the notebook's first layer: %,d weights, %.1f MB; a step passes over them %d"
                + " times if the gradient is stored, %.1f MB; %d times if not, %.1f MB", weights,
                weights * Float.BYTES / MEGA, LargeLayer.STORED_PASSES,
                weights * Float.BYTES * LargeLayer.STORED_PASSES / MEGA, LargeLayer.FUSED_PASSES,
                weights * Float.BYTES * LargeLayer.FUSED_PASSES / MEGA);
        for (int batch : BATCHES) {
            desk.say("batch %3d: %3d operations a weight; %5.2f a byte if stored, %5.2f if not",
                    batch, 4 * batch + LargeLayer.RULE,
                    LargeLayer.intensity(batch, LargeLayer.STORED_PASSES),
                    LargeLayer.intensity(batch, LargeLayer.FUSED_PASSES));
        }
        desk.say("%d passes for %d: at most %.2f times as fast", LargeLayer.FUSED_PASSES,
                LargeLayer.STORED_PASSES,
                (double) LargeLayer.STORED_PASSES / LargeLayer.FUSED_PASSES);
    }

    void layer(Progress bar) {
        LargeLayer layer = new LargeLayer(LargeLayer.INPUTS, LargeLayer.OUTPUTS,
                desk.seeds().child("layer"));
        LargeLayer.Batch few = layer.batch(BATCHES[0]);
        double stored = time(bar, "batch 6, stored", () -> layer.stored(few, one));
        point("batch 6, stored", BATCHES[0], LargeLayer.STORED_PASSES, stored);
        desk.measured("a step of batch 6 on one thread, gradient stored: %.1f ms", 1e3 * stored);
        for (int size : BATCHES) {
            LargeLayer.Batch batch = layer.batch(size);
            double fused = time(bar, "batch " + size, () -> layer.fused(batch, one));
            point("batch " + size, size, LargeLayer.FUSED_PASSES, fused);
            double shared = time(bar, "batch " + size, () -> layer.fused(batch, all));
            desk.measured("batch %3d, not stored: %.1f ms, %.2f ms an example; all threads %.1f ms,"
                    + " %.2f times as fast", size, 1e3 * fused, 1e3 * fused / size, 1e3 * shared,
                    fused / shared);
        }
    }

    private double time(Progress bar, String what, Runnable step) {
        bar.advance(1, what);
        return Stopwatch.median(step, desk.quick() ? 0.2 : 1);
    }

    private void point(String label, int batch, int passes, double seconds) {
        double operations = (double) LargeLayer.INPUTS * LargeLayer.OUTPUTS
                * (4 * batch + LargeLayer.RULE);
        labels.add(label);
        points.add(new double[] {LargeLayer.intensity(batch, passes), operations / seconds / 1e9});
    }

    static int steps() {
        return 3 + 2 * BATCHES.length;
    }

    /** The picture: the steps of the layer, and the products as fast as they were. */
    void draw(int n, Map<String, Double> speeds) throws IOException {
        speeds.forEach((name, speed) -> {
            if (!name.endsWith("threads")) {
                labels.add(name);
                points.add(new double[] {
                    (double) Product.operations(n) / Product.bytes(n), speed});
            }
        });
        List<Series> series = new ArrayList<>();
        roofs.subList(0, one.parallel().threads() == all.parallel().threads() ? 1 : 2)
                .forEach(roof -> series.add(roof.line(0.5, 200)));
        series.add(Series.points("1 thread", points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(), labels));
        desk.save("roofline.png", Plot.logLog(series.toArray(Series[]::new))
                .title("The roofline: what memory and arithmetic allow, and what was reached")
                .axes("operations for each byte from or to memory", "GFLOP/s").size(1100, 760));
    }
}
