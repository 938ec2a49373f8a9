package earshot.bench;

import earshot.util.Text;
import java.util.Arrays;

/**
 * What a benchmark measured.
 *
 * @param name of the benchmark
 * @param unit of the values
 * @param threads it ran on
 * @param values one a repetition, ascending
 * @param seconds the median of a repetition
 * @param cost of a repetition
 */
public record Result(String name, Unit unit, int threads, double[] values, double seconds,
        Cost cost) {

    /** From the seconds of each repetition. */
    static Result of(String name, Unit unit, int threads, double[] seconds, Job job) {
        double[] values = Arrays.stream(seconds)
                .map(each -> unit.of(each, job.amount())).sorted().toArray();
        double[] ascending = Arrays.stream(seconds).sorted().toArray();
        return new Result(name, unit, threads, values, percentile(ascending, 50), job.cost());
    }

    /**
     * The value that a share of all lies below, between neighbours on a straight line: NumPy's.
     *
     * @param ascending at least 1 value
     * @param percent 0 to 100
     */
    static double percentile(double[] ascending, double percent) {
        double place = percent / 100 * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /** The job, whatever its threads: "mfcc" of mfcc-1 and mfcc-2. */
    String job() {
        return name.replaceFirst("-[12]$", "");
    }

    public double median() {
        return percentile(values, 50);
    }

    /** Nine of ten values are above it. */
    public double p10() {
        return percentile(values, 10);
    }

    /** Nine of ten values are below it. */
    public double p90() {
        return percentile(values, 90);
    }

    /** 10⁹ operations a second, by the median; 0 where they are not known. */
    public double gigaflops() {
        return cost.flops() / seconds / 1e9;
    }

    /** 10⁹ bytes a second, by the median; 0 where they are not known. */
    public double gigabytes() {
        return cost.bytes() / seconds / 1e9;
    }

    /** Four digits, or all that stand before the point: 0.4567, 45.67, 45678; 0.0457. */
    public static String number(double value) {
        int before = value < 1 ? 0 : (int) Math.floor(Math.log10(value)) + 1;
        return Text.format("%." + Math.max(0, 4 - before) + "f", value);
    }
}
