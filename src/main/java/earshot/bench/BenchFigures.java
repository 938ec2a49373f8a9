package earshot.bench;

import earshot.plot.Plot;
import earshot.plot.Series;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pictures of a benchmark run. */
public record BenchFigures(Path folder) {

    /** The name of the roofline's file. */
    public static final String ROOFLINE = "roofline.png";
    /** The name of the other file. */
    public static final String SPEED = "threads.png";

    /**
     * The roofline (Williams, Waterman and Patterson, 2009): how fast each job computes, over how
     * much it computes with each byte. The slope is the memory, the flat part arithmetic: no job
     * whose bytes come from memory can be above.
     *
     * @return whether there was anything to draw
     */
    public boolean roofline(List<Result> results, List<Roof> roofs) throws IOException {
        List<Result> known = results.stream().filter(each -> each.cost().isKnown()).toList();
        if (known.isEmpty()) {
            return false;
        }
        double[] intensities =
                known.stream().mapToDouble(each -> each.cost().intensity()).sorted().toArray();
        List<Series> series = new ArrayList<>();
        for (Roof roof : roofs) {
            List<Result> here = known.stream()
                    .filter(each -> each.threads() == roof.threads()).toList();
            if (!here.isEmpty()) {
                series.add(line(roof, intensities[0], intensities[intensities.length - 1]));
                series.add(points(here));
            }
        }
        Plot.logLog(series.toArray(Series[]::new))
                .title("Roofline: what arithmetic and memory allow, and what was reached")
                .axes("operations for each byte read or written",
                        "GFLOP/s (in double at most half)").size(1200, 860)
                .save(folder.resolve(ROOFLINE));
        return true;
    }

    private static String name(int threads) {
        return Text.count(threads, "thread");
    }

    private static Series points(List<Result> results) {
        return Series.points(name(results.get(0).threads()),
                results.stream().mapToDouble(each -> each.cost().intensity()).toArray(),
                results.stream().mapToDouble(Result::gigaflops).toArray(),
                results.stream().map(Result::name).toList());
    }

    /** Up the memory's slope to the ridge, then flat. */
    private static Series line(Roof roof, double least, double most) {
        double ridge = roof.gigaflops() / roof.gigabytes();
        double low = Math.min(least / 2, ridge / 2);
        double high = Math.max(most * 2, ridge * 2);
        return Series.line(name(roof.threads()), new double[] {low, ridge, high}, new double[] {
            low * roof.gigabytes(), roof.gigaflops(), roof.gigaflops()});
    }

    /**
     * How many times as fast each job is with more threads.
     *
     * @return whether there was anything to draw
     */
    public boolean speed(Scaling scaling) throws IOException {
        if (scaling.speeds().isEmpty()) {
            return false;
        }
        List<String> names = new ArrayList<>(scaling.speeds().keySet());
        List<double[]> curves = new ArrayList<>(scaling.speeds().values());
        double[] threads = Arrays.stream(scaling.threads()).asDoubleStream().toArray();
        names.add("as many times as threads");
        curves.add(threads);
        Plot.lines(threads, names, curves.toArray(double[][]::new))
                .title("Speed against threads").axes("threads", "times as fast as with one")
                .size(1000, 760).save(folder.resolve(SPEED));
        return true;
    }
}
