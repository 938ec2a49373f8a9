package lesson04_fourier;

import earshot.plot.Plot;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A wave wound round the middle of the plane, and where its centre of mass comes to lie. */
final class Winding {

    private static final int POINTS = 480;
    private static final double EDGE = 1.1;

    private Winding() {
    }

    /** The wave of three turns, wound two, three and four times. */
    static Plot figure(double degrees) {
        List<Plot> plots = new ArrayList<>();
        for (int turns = 2; turns <= 4; turns++) {
            plots.add(wound(turns, degrees));
        }
        return Plot.grid(3, plots).title("A wave of 3 turns, wound up").size(1260, 520);
    }

    private static Plot wound(int turns, double degrees) {
        double[] x = new double[POINTS + 5]; // the wave, an arrow of two points, the two edges
        double[] wave = new double[x.length];
        double[] arrow = new double[x.length];
        Arrays.fill(wave, Double.NaN);
        Arrays.fill(arrow, Double.NaN);
        Complex sum = new Complex(0, 0);
        for (int n = 0; n <= POINTS; n++) {
            double angle = 2 * Math.PI * n / POINTS;
            Complex point = Complex.turn(-turns * angle).times(
                    StrictMath.cos(3 * angle + StrictMath.toRadians(degrees)));
            x[n] = point.re();
            wave[n] = point.im();
            sum = n < POINTS ? sum.plus(point) : sum;
        }
        arrow[POINTS + 1] = 0;
        x[POINTS + 2] = sum.re() / POINTS;
        arrow[POINTS + 2] = sum.im() / POINTS;
        x[POINTS + 3] = -EDGE;
        x[POINTS + 4] = EDGE;
        return Plot.lines(x, List.of("wave", "mean"), wave, arrow)
                .title(Text.format("%d times round: mean %.1f from 0", turns,
                        sum.magnitude() / POINTS)).axes("re", "im").range(-EDGE, EDGE);
    }
}
