package lesson15_speed;

import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All products on the same two matrices. */
final class Race {

    static final int STEPS = 7; // of a bar: a product each

    private final Desk desk;
    private final int n;
    private final float[] a;
    private final float[] b;
    private final Map<String, Product> products = new LinkedHashMap<>();

    Race(Desk desk, int n, Parallel parallel) {
        this.desk = desk;
        this.n = n;
        a = Noise.floats(n * n, desk.seeds().child("a"));
        b = Noise.floats(n * n, desk.seeds().child("b"));
        products.put("i-j-k", new NaiveProduct());
        products.put("i-k-j", new RowOrderProduct());
        products.put("own rows", new OwnRowsProduct());
        products.put("packed", new PackedProduct());
        products.put("packed, all threads", new ThreadedProduct(parallel));
        products.put("kernels", new KernelProduct(Kernels.of(Parallel.single())));
        products.put("kernels, all threads", new KernelProduct(Kernels.of(parallel)));
    }

    /** How fast each of them is: 10⁹ operations a second. */
    Map<String, Double> run(Progress bar) throws IOException {
        Map<String, Double> speeds = new LinkedHashMap<>();
        float[] expected = new float[n * n];
        new NaiveProduct().multiply(a, b, expected, n);
        int equal = 0;
        for (Map.Entry<String, Product> each : products.entrySet()) {
            float[] c = new float[n * n];
            bar.advance(1, each.getKey());
            double seconds = Stopwatch.median(() -> each.getValue().multiply(a, b, c, n),
                    desk.quick() ? 0.1 : 1);
            speeds.put(each.getKey(), Product.operations(n) / seconds / 1e9);
            equal += Arrays.equals(expected, c) ? 1 : 0;
            desk.measured("%-21s%9.2f ms%9.2f GFLOP/s%8.1f times", each.getKey(), 1e3 * seconds,
                    speeds.get(each.getKey()), speeds.get(each.getKey()) / speeds.get("i-j-k"));
        }
        desk.say("%d of %d give the very same %,d numbers.", equal, products.size(), n * n);
        desk.save("speeds.png", Plot.bars(List.copyOf(speeds.keySet()),
                speeds.values().stream().mapToDouble(Double::doubleValue).toArray())
                .axes("", "GFLOP/s").title("One product, seven ways").size(1000, 560));
        return speeds;
    }
}
