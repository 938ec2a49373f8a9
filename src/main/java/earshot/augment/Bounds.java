package earshot.augment;

import earshot.util.Text;
import java.util.random.RandomGenerator;

/** Amounts between two bounds: whether they make sense, and one of them by chance. */
final class Bounds {

    private Bounds() {
    }

    /** @throws IllegalArgumentException unless lowest ≤ min ≤ max ≤ highest */
    static void require(String what, double min, double max, double lowest, double highest) {
        if (!(lowest <= min && min <= max && max <= highest)) {
            throw new IllegalArgumentException(Text.format(
                    "%s needs bounds from %s up to %s, the lower one first, got %s and %s",
                    what, lowest, highest, min, max));
        }
    }

    /** @throws IllegalArgumentException unless lowest ≤ value ≤ highest */
    static void require(String what, double value, double lowest, double highest) {
        if (!(lowest <= value && value <= highest)) {
            throw new IllegalArgumentException(Text.format(
                    "%s takes %s to %s, got %s", what, lowest, highest, value));
        }
    }

    /** Every amount is as likely as any other. */
    static double uniform(double min, double max, RandomGenerator random) {
        return Math.min(max, min + (max - min) * random.nextDouble());
    }

    /** Every ratio is as likely as any other: half as often as twice, if the bounds allow both. */
    static double ratio(double min, double max, RandomGenerator random) {
        double logarithm = uniform(StrictMath.log(min), StrictMath.log(max), random);
        return Math.max(min, Math.min(max, StrictMath.exp(logarithm)));
    }
}
