package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final List<String> FOUR = List.of("a", "b", "c", "d");

    @Test
    void heightsAreTheValuesAndTheMarkedBarIsOrange() {
        BufferedImage image =
                Plot.bars(FOUR, new double[] {0.25, 0, 0.5, 0.25}).highlight(2).image();
        Rectangle marked = Pixels.of(image, Palette.ORANGE).box();
        Rectangle others = Pixels.of(image, Palette.BLUE).box();
        assertEquals(0.5, (double) others.height / marked.height, 0.02);
        assertTrue(marked.x > image.getWidth() / 2 && marked.getMaxX() < others.getMaxX());
    }

    @Test
    void probabilitiesAreShownOnTheWholeRange() {
        int tenth = Pixels.of(Plot.bars(FOUR, new double[] {0.1, 0.1, 0.1, 0.1}).image(),
                Palette.BLUE).box().height;
        int whole = Pixels.of(Plot.bars(FOUR, new double[] {1, 0, 0, 0}).image(),
                Palette.BLUE).box().height;
        assertEquals(10, (double) whole / tenth, 0.5);
        int half = Pixels.of(Plot.bars(FOUR, new double[] {50, 0, 0, 0}).range(0, 100).image(),
                Palette.BLUE).box().height;
        assertEquals(2, (double) whole / half, 0.05);
    }

    @Test
    void numbersAreAsPreciseAsTheirSize() {
        assertEquals(List.of("0.85", ""),
                BarNumbers.of(new double[] {0.85, 0.0004}).texts());
        assertEquals(List.of("97.3", "8.0"), BarNumbers.of(new double[] {97.25, 8}).texts());
        assertEquals(List.of("36", "0"), BarNumbers.of(new double[] {36, 0}).texts());
        assertEquals(List.of("0.91", ""),
                BarNumbers.of(new double[] {0.91, 0.01}).outstanding().texts());
    }

    @Test
    void equalLabelsNegativeAndMissingValuesAreDrawn() {
        Plot.bars(List.of("x", "x", "x"), new double[] {-1, 2, Double.NaN}).image();
        Plot.bars(List.of("x"), new double[] {0}).image();
        Plot.bars(List.of("x"), new double[] {Double.NaN}).image();
    }

    @Test
    void whiskersReachFromLowToHigh() {
        Plot bars = Plot.bars(FOUR, new double[] {0.5, 0.5, 0.5, 0.5});
        BufferedImage image = bars.whiskers(new double[] {0.25, 0.25, 0.25, 0.25},
                new double[] {0.75, 0.75, 0.75, 0.75}).image();
        Rectangle blue = Pixels.of(bars.image(), Palette.BLUE).box();
        int x = blue.x;
        while (image.getRGB(x, (int) blue.getMinY() - 10) != Palette.INK.getRGB()) {
            x++;
        }
        int ink = 0;
        for (int y = 0; y < blue.getMaxY(); y++) {
            ink += image.getRGB(x + 1, y) == Palette.INK.getRGB() ? 1 : 0;
        }
        assertEquals(1, (double) ink / blue.height, 0.05, "as long as a bar of 0.5 is high");
        assertThrows(IllegalArgumentException.class, () -> bars.whiskers(new double[4],
                new double[3]));
        assertThrows(IllegalStateException.class, () -> Plot.line(new double[1], new double[1])
                .whiskers(new double[1], new double[1]));
    }

    /** The longest whisker ends below the top: the axis reaches as far as it does. */
    @Test
    void whiskersStayInThePicture() {
        double[] values = {10, 20, 30};
        double[] high = {20, 40, 60};
        List<String> three = List.of("a", "b", "c");
        int alone = Pixels.of(Plot.bars(three, values).image(), Palette.BLUE).box().height;
        int both = Pixels.of(Plot.bars(three, values).whiskers(values, high).image(),
                Palette.BLUE).box().height;
        assertEquals(2, (double) alone / both, 0.05, "the axis ends at 60 and not at 30");
        int falling = Pixels.of(Plot.bars(three, values).whiskers(new double[] {-30, 0, 0}, values)
                .image(), Palette.BLUE).box().height;
        assertEquals(2 * 1.16 / 1.08, (double) alone / falling, 0.05, "and begins at -30");
    }

    @Test
    void aWhiskerHasTwoEnds() {
        Plot bars = Plot.bars(List.of("a", "b"), new double[] {0.5, 0.5});
        double[] low = {0.1, 0.9};
        assertEquals("a whisker goes from a finite low end to one that is no lower, got 0.9 to 0.1"
                + " for bar 1: swap or mend them", assertThrows(IllegalArgumentException.class,
                        () -> bars.whiskers(low, new double[] {0.1, 0.1})).getMessage());
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY}) {
            double[] ends = {0.1, wrong};
            assertThrows(IllegalArgumentException.class, () -> bars.whiskers(ends, ends));
            assertThrows(IllegalArgumentException.class, () -> bars.whiskers(low, ends));
            assertThrows(IllegalArgumentException.class,
                    () -> bars.whiskers(ends, new double[] {1, 1}));
        }
        bars.whiskers(low, low).image();
    }

    /** Truth downward, prediction to the right. */
    @Test
    void confusionsAreInTheRowOfTheTruth() {
        int[][] counts = {{0, 0, 9}, {0, 0, 0}, {0, 0, 0}};
        BufferedImage image = Plot.confusion(counts, List.of("a", "b", "c")).image();
        Pixels cell = Pixels.of(image, Palette.DEEP_BLUE);
        assertTrue(cell.x() > 500 && cell.y() < 300, "upper right, but " + cell);
        assertEquals(cell.box().width, cell.box().height, 2, "square cells");
        Pixels printed = Pixels.of(image, cell.box(), Pixels.like(Color.WHITE));
        assertTrue(printed.count() > 20, "its count in white");
        assertEquals(cell.box().getCenterX(), printed.x(), 5);
        assertEquals(cell.box().getCenterY(), printed.y(), 5);
    }

    @Test
    void cellsAreSquareInAnyPicture() {
        int[][] counts = {{5, 0}, {0, 5}};
        for (int width : new int[] {500, 1200}) {
            BufferedImage image =
                    Plot.confusion(counts, List.of("yes", "no")).size(width, 700).image();
            Rectangle box = Pixels.of(image, Palette.DEEP_BLUE).box();
            assertEquals(box.width, box.height, 2);
        }
    }

    @Test
    void countsAreReadableOnTheirCells() {
        for (double share = 0; share <= 1; share += 0.01) {
            Color cell = Palette.wash(share);
            double contrast = contrast(cell, Palette.inkOn(cell));
            assertTrue(contrast > 4.5, "contrast " + contrast + " at " + share);
        }
    }

    @Test
    void luminanceIsThatOfTheGuidelines() {
        assertEquals(1, Palette.luminance(Color.WHITE), 1e-12);
        assertEquals(0, Palette.luminance(Color.BLACK), 1e-12);
        assertEquals(0.2126, Palette.luminance(Color.RED), 1e-12);
        assertEquals(21, contrast(Color.WHITE, Color.BLACK), 1e-9);
    }

    @Test
    void heatGrowsLighterAllTheWay() {
        for (int i = 0; i < 100; i++) {
            double here = Palette.luminance(Palette.heat(i / 100.0));
            assertTrue(here < Palette.luminance(Palette.heat((i + 1) / 100.0)));
        }
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(Palette.luminance(one), Palette.luminance(other));
        double dark = Math.min(Palette.luminance(one), Palette.luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }
}
