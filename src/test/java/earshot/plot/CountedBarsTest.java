package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class CountedBarsTest {

    @Test
    void heightsAreTheValues() {
        Pixels one = blue(Plot.bars(new double[] {1, 0, 0, 0}).range(0, 4));
        Pixels three = blue(Plot.bars(new double[] {0, 0, 3, 0}).range(0, 4));
        assertEquals(3, (double) three.box().height / one.box().height, 0.05);
        assertEquals(one.box().getMaxY(), three.box().getMaxY(), 2);
        assertTrue(three.box().x > one.box().getMaxX());
        assertEquals(one.box().width, three.box().width, 2);
    }

    @Test
    void theAxisGoesFromNoughtToTheLargest() {
        assertTrue(blue(Plot.bars(new double[] {5})).box().height > 380);
        assertTrue(blue(Plot.bars(new double[] {-5})).box().height > 380);
    }

    @Test
    void whatIsBelowNoughtHangs() {
        Pixels both = blue(Plot.bars(new double[] {2, -2}));
        Pixels above = blue(Plot.bars(new double[] {2, 0}).range(-2, 2));
        Pixels below = blue(Plot.bars(new double[] {0, -2}).range(-2, 2));
        assertTrue(above.box().getMaxY() <= below.box().y + 2);
        assertTrue(above.x() < below.x());
        assertTrue(both.box().height > 300, "the axis holds all of it");
    }

    @Test
    void aThousandBarsAndNoneAtAllAreDrawn() {
        double[] many = new double[1000];
        many[999] = 1;
        many[500] = Double.NaN;
        assertTrue(colourful(many).x() > 800, "the last is seen");
        Plot.bars(new double[3]).image();
        Plot.bars(new double[] {Double.NaN}).image();
        assertEquals("a bar chart needs at least one value, got none: is the data empty?",
                assertThrows(IllegalArgumentException.class, () -> Plot.bars(new double[0]))
                        .getMessage());
    }

    /** 20 share a column: the strongest is seen, where it belongs, as high as it is. */
    @Test
    void noPeakIsLostAmongManyMoreThanThereAreColumns() {
        double[] many = new double[20_000];
        many[10_000] = -1;
        many[10_001] = 0.5;
        Pixels peak = colourful(many);
        assertEquals(460, peak.x(), 5);
        assertEquals(2 / 3.0 * 410, peak.box().height, 20); // of -1 to 0.5
    }

    @Test
    void numbersUnderEachOtherShareTheirAxis() {
        BufferedImage image = Plot.above(Plot.bars(new double[8]).axes("unit", "before"),
                Plot.bars(new double[] {0, 0, 1, 0}).axes("unit", "after")).image();
        Pixels third = Pixels.of(image, Palette.BLUE);
        assertTrue(third.x() < 0.45 * image.getWidth(), "the third of eight");
    }

    private static Pixels colourful(double[] values) {
        BufferedImage image = Plot.bars(values).image();
        return Pixels.of(image, Pixels.all(image), Pixels::colourful);
    }

    private static Pixels blue(Plot plot) {
        return Pixels.of(plot.image(), Palette.BLUE);
    }
}
