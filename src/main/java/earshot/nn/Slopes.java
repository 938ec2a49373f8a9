package earshot.nn;

import java.util.function.DoubleSupplier;

/**
 * How a loss changes with some numbers that it depends on, measured by small steps.
 *
 * <pre>
 *   slope = (loss(x[i] + h) − loss(x[i] − h)) / 2h         h = 0.01
 *   bend  = slope on the right − slope on the left
 * </pre>
 *
 * <p>A kink is told from a curve by its bend: that of a smooth function halves when the step does.
 *
 * @param numbers x; each is as it was after it was measured
 * @param loss computed from them as they are now
 */
record Slopes(float[] numbers, DoubleSupplier loss) {

    private static final float H = 1e-2f;

    double slope(int i) {
        float above = numbers[i] + H;
        float below = numbers[i] - H;
        return (at(i, above) - at(i, below)) / ((double) above - below);
    }

    /** Whether half the step leaves another bend than half, by more than half the tolerance. */
    boolean isKink(int i, double tolerance) {
        return Math.abs(bend(i, H / 2) - bend(i, H) / 2) > tolerance / 2;
    }

    private double bend(int i, float h) {
        float old = numbers[i];
        float above = old + h;
        float below = old - h;
        double here = loss.getAsDouble();
        return (at(i, above) - here) / ((double) above - old)
                - (here - at(i, below)) / ((double) old - below);
    }

    /** The loss if number i were another. */
    private double at(int i, float number) {
        float old = numbers[i];
        numbers[i] = number;
        double value = loss.getAsDouble();
        numbers[i] = old;
        return value;
    }
}
