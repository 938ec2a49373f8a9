package lesson04_fourier;

import earshot.plot.Plot;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A wave wound round the middle of the plane, and where its centre of mass comes to lie. */
final class Winding {

    private static final int POINTS = 480;
    private static final int DOT = 8; // so many points from dot to dot, where lines would hide
    private static final double NEAR_0 = 0.04; // belongs to a hill and to a valley, or they part
    private static final double EDGE = 1.1;

    private Winding() {
    }

    /** The wave of three turns, as it is and wound two, three and four times. */
    static Plot figure(double degrees) {
        double[] wave = wave(degrees);
        List<Plot> plots = new ArrayList<>();
        plots.add(straight(wave));
        for (int turns = 2; turns <= 4; turns++) {
            plots.add(wound(turns, wave));
        }
        return Plot.grid(2, plots).title("A wave of 3 turns, wound up").size(900, 960);
    }

    private static double[] wave(double degrees) {
        double[] wave = new double[POINTS + 1];
        Arrays.setAll(wave, n -> StrictMath.cos(
                3 * 2 * Math.PI * n / POINTS + StrictMath.toRadians(degrees)));
        return wave;
    }

    private static Plot straight(double[] wave) {
        double[] samples = new double[wave.length];
        double[] hills = new double[wave.length];
        double[] valleys = new double[wave.length];
        for (int n = 0; n < wave.length; n++) {
            samples[n] = 64.0 * n / POINTS;
            hills[n] = wave[n] > -NEAR_0 ? wave[n] : Double.NaN;
            valleys[n] = wave[n] < NEAR_0 ? wave[n] : Double.NaN;
        }
        return Plot.lines(samples, List.of("above 0", "below 0"), hills, valleys)
                .title("the wave").axes("sample", "amplitude").range(-EDGE, EDGE);
    }

    /** Of as many turns as the wave has, hills and valleys fall together: valleys are dots. */
    private static Plot wound(int turns, double[] wave) {
        double[] x = new double[POINTS + 5]; // the wave, an arrow of two points, the two edges
        double[] hills = new double[x.length];
        double[] valleys = new double[x.length];
        double[] arrow = new double[x.length];
        for (double[] curve : List.of(hills, valleys, arrow)) {
            Arrays.fill(curve, Double.NaN);
        }
        Complex sum = new Complex(0, 0);
        for (int n = 0; n <= POINTS; n++) {
            Complex point = Complex.turn(-turns * 2 * Math.PI * n / POINTS).times(wave[n]);
            x[n] = point.re();
            hills[n] = wave[n] > -NEAR_0 ? point.im() : Double.NaN;
            boolean isShown = wave[n] < NEAR_0 && (turns != 3 || n % DOT == 0);
            valleys[n] = isShown ? point.im() : Double.NaN;
            sum = n < POINTS ? sum.plus(point) : sum;
        }
        arrow[POINTS + 1] = 0;
        x[POINTS + 2] = sum.re() / POINTS;
        arrow[POINTS + 2] = sum.im() / POINTS;
        x[POINTS + 3] = -EDGE;
        x[POINTS + 4] = EDGE;
        Plot plot = Plot.lines(x, List.of("above 0", "below 0", "mean"), hills, valleys, arrow);
        return (turns == 3 ? plot.dots(1) : plot)
                .title(Text.format("%d times round: mean %.1f from 0", turns,
                        sum.magnitude() / POINTS)).axes("re", "im").range(-EDGE, EDGE);
    }
}
