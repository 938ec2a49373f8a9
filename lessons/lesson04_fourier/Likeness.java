package lesson04_fourier;

import earshot.plot.Plot;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How much a sound is like a cosine or a sine: multiply, and add up. */
final class Likeness {

    static final int SIZE = 64;

    private Likeness() {
    }

    /** So many turns in 64 samples, begun at an angle in degrees. */
    static double[] wave(double turns, double degrees) {
        double[] x = new double[SIZE];
        for (int n = 0; n < SIZE; n++) {
            x[n] = StrictMath.cos(2 * Math.PI * turns * n / SIZE + StrictMath.toRadians(degrees));
        }
        return x;
    }

    static double withCosine(double[] x, int turns) {
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            sum += x[n] * StrictMath.cos(2 * Math.PI * turns * n / x.length);
        }
        return sum;
    }

    static double withSine(double[] x, int turns) {
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            sum += x[n] * StrictMath.sin(2 * Math.PI * turns * n / x.length);
        }
        return sum;
    }

    /** A number for each of 1 to 6 turns. */
    static String row(String name, IntToDoubleFunction sum) {
        StringBuilder row = new StringBuilder(Text.format("%-28s", name));
        for (int turns = 1; turns <= 6; turns++) {
            row.append(Text.format("%7.1f", Complex.tenths(sum.applyAsDouble(turns))));
        }
        return row.toString();
    }

    /** Left the question that fits, right one that does not. */
    static Plot figure(double[] x) {
        double[] time = IntStream.range(0, SIZE).asDoubleStream().toArray();
        List<Plot> plots = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int turns = 3; turns <= 4; turns++) {
                double[] asked = wave(turns, 0);
                double[] product = new double[SIZE];
                for (int n = 0; n < SIZE; n++) {
                    product[n] = x[n] * asked[n];
                }
                double[] shown = row == 0 ? x : row == 1 ? asked : product;
                String title = row == 0 ? "the sound: 3 turns"
                        : row == 1 ? "the question: " + turns + " turns"
                        : Text.format("the product; its sum is %.0f",
                                Math.abs(withCosine(x, turns)));
                plots.add(Plot.line(time, shown).title(title).axes("sample", "").range(-1.1, 1.1));
            }
        }
        return Plot.grid(2, plots).title("How much of this is in that?").size(900, 760);
    }
}
