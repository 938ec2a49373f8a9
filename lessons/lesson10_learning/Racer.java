package lesson10_learning;

import earshot.kernels.Kernels;
import earshot.nn.Adam;
import earshot.nn.Optimizer;
import earshot.nn.Parameter;
import earshot.nn.RmsProp;
import earshot.nn.Sgd;
import earshot.plot.Series;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Text;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * An optimizer on its way down a hill.
 *
 * @param path [step][2], from the start on
 * @param loss where it ended
 * @param arrived from which step on it stayed near the lowest place; −1 if it did not
 */
record Racer(String name, double rate, double[][] path, double loss, int arrived) {

    static final int STEPS = 300;
    static final double NEAR = 0.01; // above the least loss
    private static final double[] RATES = {0.1, 0.3, 1, 3, 10, 30, 100, 300};

    /** A kind of optimizer, and the rate that Keras gives it unless told otherwise. */
    record Kind(String name, double usualRate, DoubleFunction<Optimizer> maker) {
    }

    static final List<Kind> KINDS = List.of(
            new Kind("SGD", 0.01, Sgd::new),
            new Kind("momentum", 0.01, rate -> new Sgd(rate, 0.9)),
            new Kind("RMSprop", 0.001, RmsProp::new),
            new Kind("Adam", 0.001, Adam::new));

    static Racer run(Kind kind, double rate, Hill hill, double[] start) {
        Kernels kernels = Kernels.plain(Parallel.single());
        Optimizer optimizer = kind.maker().apply(rate);
        Tensor w = Points.tensor(new double[][] {start});
        Tensor gradient = Tensor.zeros(1, 2);
        List<Parameter> parameters = List.of(new Parameter("w", w, gradient));
        double near = hill.least() + NEAR;
        double[][] path = new double[STEPS + 1][];
        int arrived = -1;
        for (int step = 0; step <= STEPS; step++) {
            path[step] = new double[] {w.get(0, 0), w.get(0, 1)};
            Hill.Place here = hill.at(path[step]);
            arrived = here.loss() >= near ? -1 : arrived < 0 ? step : arrived;
            gradient.set((float) here.slopeX(), 0, 0);
            gradient.set((float) here.slopeY(), 0, 1);
            optimizer.step(parameters, 1, kernels);
        }
        return new Racer(kind.name(), rate, path, hill.at(path[STEPS]).loss(), arrived);
    }

    /** At the rate, of those tried, at which it is there first. */
    static Racer best(Kind kind, Hill hill, double[] start) {
        return DoubleStream.of(RATES).mapToObj(rate -> run(kind, rate, hill, start))
                .min(Comparator.comparingInt(Racer::steps)).orElseThrow();
    }

    /** How many it took; all if it did not arrive. */
    int steps() {
        return arrived < 0 ? STEPS : arrived;
    }

    /** A rate as people write it: 0.1, 10. */
    static String plain(double rate) {
        return rate == Math.rint(rate) ? Text.format("%.0f", rate) : Double.toString(rate);
    }

    /** Its way, to where it arrived. */
    Series trace() {
        double[] x = new double[steps() + 1];
        double[] y = new double[steps() + 1];
        for (int step = 0; step < x.length; step++) {
            x[step] = path[step][0];
            y[step] = path[step][1];
        }
        return Series.line(name, x, y);
    }
}
