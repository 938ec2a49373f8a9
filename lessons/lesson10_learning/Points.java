package lesson10_learning;

import earshot.nn.Examples;
import earshot.plot.Series;
import earshot.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points in a plane, of two classes.
 *
 * @param at [point][2]
 * @param classes 0 or 1 for each
 * @param names what the two classes are called
 */
record Points(double[][] at, int[] classes, List<String> names) {

    int size() {
        return at.length;
    }

    /** Each coordinate less its mean. */
    Points centred() {
        return with(-mean(0), -mean(1), 1, 1);
    }

    /** Each coordinate less its mean, divided by its standard deviation. */
    Points scaled() {
        return with(-mean(0), -mean(1), 1 / deviation(0), 1 / deviation(1));
    }

    /** The whole plane turned to the left by 45 degrees. */
    Points turned() {
        double half = Math.sqrt(0.5);
        return new Points(Arrays.stream(at).map(p -> new double[] {
            half * (p[0] - p[1]), half * (p[0] + p[1])}).toArray(double[][]::new), classes, names);
    }

    private Points with(double moreX, double moreY, double timesX, double timesY) {
        return new Points(Arrays.stream(at).map(p -> new double[] {
            (p[0] + moreX) * timesX, (p[1] + moreY) * timesY}).toArray(double[][]::new),
                classes, names);
    }

    double mean(int axis) {
        double sum = 0;
        for (double[] point : at) {
            sum += point[axis];
        }
        return sum / size();
    }

    double deviation(int axis) {
        double mean = mean(axis);
        double sum = 0;
        for (double[] point : at) {
            sum += (point[axis] - mean) * (point[axis] - mean);
        }
        return Math.sqrt(sum / size());
    }

    /** Those of one class. */
    Points of(int which) {
        int[] mine = IntStream.range(0, size()).filter(n -> classes[n] == which).toArray();
        return new Points(IntStream.of(mine).mapToObj(n -> at[n]).toArray(double[][]::new),
                IntStream.of(mine).map(n -> which).toArray(), names);
    }

    Series dots(int which) {
        Points some = of(which);
        return Series.dots(names.get(which), some.column(0), some.column(1));
    }

    double[] column(int axis) {
        return Arrays.stream(at).mapToDouble(point -> point[axis]).toArray();
    }

    /** For a network: [N, 2] inputs, [N, 2] targets. */
    Examples examples() {
        return Examples.ofClasses(tensor(at), classes, 2);
    }

    static Tensor tensor(double[][] rows) {
        Tensor tensor = Tensor.zeros(rows.length, rows[0].length);
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < rows[n].length; i++) {
                tensor.set((float) rows[n][i], n, i);
            }
        }
        return tensor;
    }
}
