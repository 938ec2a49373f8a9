package earshot.plot;

import earshot.util.Text;
import java.util.Arrays;

/** From the lowest to the highest number of an axis; {@code low < high}. */
record Span(double low, double high) {

    Span {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(Text.format(
                    "a range goes from a lower to a higher finite number, got %s to %s",
                    low, high));
        }
    }

    /** The smallest span that holds every finite value; never of no width, 0 … 1 for no value. */
    static Span of(double[]... rows) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            for (double value : row) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low > high) {
            return new Span(0, 1);
        }
        double half = low == high ? Math.max(0.5, Math.abs(low) * 0.5) : 0;
        return new Span(low - half, high + half);
    }

    static Span of(double[] values) {
        return of(new double[][] {values});
    }

    Span union(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Wider at both ends by a share of the width. */
    Span widened(double share) {
        double more = share * (high - low);
        return new Span(low - more, high + more);
    }

    /** Where a value lies: 0 at the low end, 1 at the high end. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** The round step (1, 2 or 5 times a power of ten) that cuts the span in at most so many. */
    double step(double pieces) {
        double raw = (high - low) / Math.max(1, pieces);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        return Arrays.stream(new double[] {1, 2, 5})
                .map(digit -> digit * power)
                .filter(step -> step >= raw * (1 - 1e-9))
                .findFirst().orElse(10 * power);
    }
}
