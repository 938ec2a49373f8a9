package lesson10_learning;

import earshot.plot.Series;
import java.util.Arrays;
import java.util.function.Function;

/** A stretch of an axis. */
record Span(double low, double high) {

    /** All that the series have on one axis. */
    static Span of(Series[] series, Function<Series, double[]> axis) {
        return of(Arrays.stream(series).map(axis).flatMapToDouble(Arrays::stream).toArray());
    }

    static Span of(double[] values) {
        return new Span(Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    double width() {
        return high - low;
    }

    /** About the same middle. */
    Span widened(double times) {
        double more = (times - 1) * width() / 2;
        return new Span(low - more, high + more);
    }

    /** So many, evenly spaced from end to end. */
    double[] places(int count) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = low + width() * i / (count - 1);
        }
        return places;
    }
}
