package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SurfaceTest {

    private static final double[] X = {10, 20, 30};
    private static final double[] Y = {-1, 0};
    private static final Rectangle DATA = new Rectangle(92, 78, 662, 493);

    /** The only large number stands at the right and below, on a sixth of the ground. */
    @Test
    void aValueIsWhereItsXAndItsYAre() {
        Pixels one = grey(new double[][] {{0, 0}, {0, 0}, {1, 0}});
        Pixels all = grey(new double[][] {{1, 1}, {1, 1}, {1, 1}});
        assertEquals(1 / 6.0, (double) one.count() / all.count(), 0.01);
        assertEquals(all.x() + all.box().width / 3.0, one.x(), 8);
        assertEquals(all.y() + all.box().height / 4.0, one.y(), 8);
    }

    private static Pixels grey(double[][] values) {
        return Pixels.of(named(Plot.surface(X, Y, values)), DATA, Pixels.like(Palette.pale(1)));
    }

    private static BufferedImage named(Plot plot) {
        return plot.range(0, 1).title("title").axes("x", "y").colourBar("colour").image();
    }

    /** A line from the middle of one corner's cell to the opposite one's, a dot in between. */
    @Test
    void linesAndDotsLieOverTheColoursInTheSameAxes() {
        double[][] values = {{1, 1}, {1, 1}, {1, 1}};
        assertEquals(0, Pixels.of(named(Plot.surface(X, Y, values)), Palette.BLUE).count());
        BufferedImage lined = named(Plot.surface(X, Y, values,
                Series.line("path", new double[] {10, 30}, new double[] {-1, 0}),
                Series.dots("here", new double[] {20}, new double[] {-0.5})));
        Rectangle ground = Pixels.of(lined, DATA, Pixels.like(Palette.pale(1))).box();
        Rectangle path = Pixels.of(lined, DATA, Pixels.like(Palette.BLUE)).box();
        assertEquals(ground.width * 2 / 3.0, path.width, 4);
        assertEquals(ground.height / 2.0, path.height, 4);
        Pixels dot = Pixels.of(lined, DATA, Pixels.like(Palette.ORANGE));
        assertTrue(dot.count() > 20 && dot.box().width < 12, dot.toString());
        assertEquals(path.getCenterX(), dot.x(), 2);
        assertEquals(path.getCenterY(), dot.y(), 2);
    }

    @Test
    void coloursOfASignAreWhiteInTheMiddleOfTheRange() {
        BufferedImage image = named(
                Plot.surface(X, Y, new double[][] {{0, 0}, {0.5, 0.5}, {1, 1}}).diverging());
        double low = Pixels.of(image, DATA, Pixels.like(Palette.diverging(0))).x();
        double middle = Pixels.of(image, DATA, Pixels.like(Palette.diverging(0.5))).x();
        double high = Pixels.of(image, DATA, Pixels.like(Palette.diverging(1))).x();
        assertTrue(low < middle && middle < high, low + ", " + middle + ", " + high);
    }

    @Test
    void aValueIsMissingOrTooMany() {
        assertEquals("a surface has a value for each x and y, at least two of each: expected"
                + " [3][2], got [3][1]", assertThrows(IllegalArgumentException.class,
                        () -> Plot.surface(X, Y, new double[][] {{1}, {1}, {1}})).getMessage());
    }
}
