package lesson10_learning;

import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;

/** Two arms that wind round each other: no line parts them. */
final class Spiral {

    private static final double TURNS = 1.25;
    private static final double BLUR = 0.04;

    private Spiral() {
    }

    /** As many points on either arm, each moved a little by chance. */
    static Points of(int each, Seeds seeds) {
        RandomGenerator random = seeds.random();
        double[][] at = new double[2 * each][];
        int[] classes = new int[2 * each];
        for (int n = 0; n < at.length; n++) {
            classes[n] = n % 2;
            double out = 0.1 + 0.9 * random.nextDouble();
            double angle = 2 * Math.PI * TURNS * out + Math.PI * classes[n];
            at[n] = new double[] {
                out * StrictMath.cos(angle) + BLUR * normal(random),
                out * StrictMath.sin(angle) + BLUR * normal(random)};
        }
        return new Points(at, classes, List.of("arm 0", "arm 1"));
    }

    /** By Box and Muller. */
    private static double normal(RandomGenerator random) {
        return Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
