package earshot.kernels;

/**
 * The optimizers' loops: one step of every weight.
 *
 * <p>All arrays of a call have the same length and are read and written at the same index, so the
 * compiler turns the loops into vector instructions, and a parameter may be updated whole or part
 * by part: the same numbers come out. A decay is a double because 1 − decay is taken before either
 * is rounded to float.
 */
public final class Updates {

    private Updates() {
    }

    /** w ← w − rate·g */
    public static void sgd(float[] weights, float[] gradients, float rate) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= rate * gradients[i];
        }
    }

    /** v ← momentum·v − rate·g, then w ← w + v */
    public static void sgdMomentum(float[] weights, float[] gradients, float[] velocities,
            float rate, float momentum) {
        for (int i = 0; i < weights.length; i++) {
            velocities[i] = momentum * velocities[i] - rate * gradients[i];
            weights[i] += velocities[i];
        }
    }

    /** v ← momentum·v − rate·g, then w ← w + momentum·v − rate·g */
    public static void sgdNesterov(float[] weights, float[] gradients, float[] velocities,
            float rate, float momentum) {
        for (int i = 0; i < weights.length; i++) {
            float step = rate * gradients[i];
            velocities[i] = momentum * velocities[i] - step;
            weights[i] += momentum * velocities[i] - step;
        }
    }

    /** s ← decay·s + (1 − decay)·g², then w ← w − rate·g / √(s + ε) */
    public static void rmsProp(float[] weights, float[] gradients, float[] averages, float rate,
            double decay, float epsilon) {
        float kept = (float) decay;
        float added = (float) (1 - decay);
        for (int i = 0; i < weights.length; i++) {
            float g = gradients[i];
            averages[i] = kept * averages[i] + added * g * g;
            weights[i] -= rate * g / (float) Math.sqrt(averages[i] + epsilon);
        }
    }

    /**
     * s as for {@link #rmsProp}, m ← decay·m + (1 − decay)·g, then w ← w − rate·g / √(s − m² + ε).
     * No variance is below 0, so where rounding makes it that, it is 0.
     */
    public static void rmsPropCentred(float[] weights, float[] gradients, float[] averages,
            float[] means, float rate, double decay, float epsilon) {
        float kept = (float) decay;
        float added = (float) (1 - decay);
        for (int i = 0; i < weights.length; i++) {
            float g = gradients[i];
            averages[i] = kept * averages[i] + added * g * g;
            means[i] = kept * means[i] + added * g;
            float variance = Math.max(0, averages[i] - means[i] * means[i]);
            weights[i] -= rate * g / (float) Math.sqrt(variance + epsilon);
        }
    }

    /**
     * m ← β₁·m + (1 − β₁)·g and s ← β₂·s + (1 − β₂)·g², then w ← w − rate·m / (√s + ε).
     *
     * @param rate with the correction for averages that start at 0
     */
    public static void adam(float[] weights, float[] gradients, float[] means, float[] averages,
            float rate, double meanDecay, double averageDecay, float epsilon) {
        float meanKept = (float) meanDecay;
        float meanAdded = (float) (1 - meanDecay);
        float kept = (float) averageDecay;
        float added = (float) (1 - averageDecay);
        for (int i = 0; i < weights.length; i++) {
            float g = gradients[i];
            means[i] = meanKept * means[i] + meanAdded * g;
            averages[i] = kept * averages[i] + added * g * g;
            weights[i] -= rate * means[i] / ((float) Math.sqrt(averages[i]) + epsilon);
        }
    }

    /** w ← w − share·w */
    public static void decay(float[] weights, float share) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= share * weights[i];
        }
    }

    /** x ← factor·x */
    public static void scale(float[] numbers, float factor) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
        }
    }

    /** x ← x + more */
    public static void add(float[] numbers, float[] more) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += more[i];
        }
    }

    /** start + Σ x², in double, in ascending order. */
    public static double addSquares(double start, float[] numbers) {
        double sum = start;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return sum;
    }
}
