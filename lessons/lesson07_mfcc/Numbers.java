package lesson07_mfcc;

import earshot.util.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Small things that are done to rows of numbers, [frame][coefficient]. */
final class Numbers {

    private Numbers() {
    }

    /** Two digits behind the point, in columns of seven. */
    static String row(double[] values) {
        return Arrays.stream(values).mapToObj(v -> Text.format("%6.2f", plain(v, 0.005)))
                .collect(Collectors.joining(" "));
    }

    /** 0 for what would be printed as -0. */
    static double plain(double value, double halfDigit) {
        return Math.abs(value) < halfDigit ? 0 : value;
    }

    static double[] column(double[][] frames, int coefficient) {
        return Arrays.stream(frames).mapToDouble(frame -> frame[coefficient]).toArray();
    }

    /** 0, 1, 2 … */
    static double[] counting(int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, n -> n);
        return numbers;
    }

    static int largest(double[] values) {
        int largest = 0;
        for (int n = 1; n < values.length; n++) {
            largest = values[n] > values[largest] ? n : largest;
        }
        return largest;
    }

    /** The distance of two frames, of the coefficients {@code from} up to, not including, to. */
    static double distance(double[] one, double[] other, int from, int to) {
        double sum = 0;
        for (int n = from; n < to; n++) {
            sum += (one[n] - other[n]) * (one[n] - other[n]);
        }
        return Math.sqrt(sum);
    }

    /** Each coefficient less its mean over the frames, divided by its standard deviation. */
    static double[][] scaled(double[][] frames) {
        double[][] scaled = new double[frames.length][frames[0].length];
        for (int c = 0; c < frames[0].length; c++) {
            double[] values = column(frames, c);
            double mean = Arrays.stream(values).sum() / values.length;
            double power = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            double deviation = Math.sqrt(power / values.length);
            for (int t = 0; t < frames.length; t++) {
                scaled[t][c] = deviation == 0 ? 0 : (values[t] - mean) / deviation;
            }
        }
        return scaled;
    }
}
