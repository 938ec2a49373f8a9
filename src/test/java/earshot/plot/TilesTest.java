package earshot.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TilesTest {

    private static final Color RED = Palette.diverging(1);
    private static final Color BLUE = Palette.diverging(0);
    private static final Rectangle LEFT_OF_THE_BAR = new Rectangle(0, 0, 790, 900);

    /** Six tiles in two rows of four places; within a tile frames to the right, bins upward. */
    @Test
    void everyNumberIsInItsTileAtItsPlace() {
        Pixels[][][] at = new Pixels[6][2][2];
        for (int tile : new int[] {0, 1, 4, 5}) {
            for (int frame = 0; frame < 2; frame++) {
                for (int bin = 0; bin < 2; bin++) {
                    double[][][] pictures = new double[6][2][2];
                    pictures[tile][frame][bin] = 1;
                    at[tile][frame][bin] = seen(tiles(pictures).range(0, 1), Palette.heat(1));
                }
            }
        }
        double right = at[0][1][0].x() - at[0][0][0].x();
        double up = at[0][0][0].y() - at[0][0][1].y();
        double across = at[1][0][0].x() - at[0][0][0].x();
        double down = at[4][0][0].y() - at[0][0][0].y();
        assertTrue(right > 40 && up > 30 && across > 2 * right && down > 2 * up, "sizes");
        for (int tile : new int[] {0, 1, 4, 5}) {
            for (int frame = 0; frame < 2; frame++) {
                for (int bin = 0; bin < 2; bin++) {
                    Pixels pixels = at[tile][frame][bin];
                    assertEquals(at[0][0][0].x() + tile % 4 * across + frame * right,
                            pixels.x(), 2);
                    assertEquals(at[0][0][0].y() + tile / 4 * down - bin * up, pixels.y(), 2);
                    assertTrue(pixels.count() > 0.9 * right * up, "filled");
                }
            }
        }
    }

    @Test
    void oneNumberHasOneColourInAllTiles() {
        double[][][] pictures = {{{1}}, {{5}}, {{1}}, {{3}}};
        BufferedImage image = tiles(pictures).image();
        assertEquals(2, pixels(image, Palette.heat(0)).count()
                / (double) pixels(image, Palette.heat(1)).count(), 0.1);
        assertTrue(pixels(image, Palette.heat(0.5)).count() > 1000);
    }

    @Test
    void namesStandOverTheirTiles() {
        double[][][] pictures = new double[4][1][1];
        BufferedImage named = Plot.tiles(List.of("", "", "filter 2", ""), pictures).image();
        BufferedImage bare = tiles(pictures).image();
        assertFalse(Pixels.same(named, bare));
        Pixels letters = Pixels.of(named, new Rectangle(60, 0, 640, 60), Pixels.like(Palette.INK));
        assertTrue(letters.x() > 400 && letters.x() < 540, "over the third of four: " + letters);
    }

    @Test
    void whiteIsNoughtBelowIsBlueAndAboveIsRed() {
        double[][][] pictures = {{{-1}}, {{0}}, {{0.5}}, {{2}}};
        BufferedImage image = tiles(pictures).diverging().image();
        assertEquals(0, pixels(image, BLUE).count());
        assertTrue(pixels(image, Palette.diverging(0.25)).count() > 1000, "-1 of -2 … 2");
        assertTrue(pixels(image, Palette.diverging(0.5)).count() > 1000, "0");
        assertTrue(pixels(image, Palette.diverging(0.625)).count() > 1000, "0.5");
        assertTrue(pixels(image, RED).count() > 1000, "2");
        assertEquals(RED, Scale.DIVERGING.colour(7));
        assertEquals(Palette.MISSING, Scale.DIVERGING.colour(Double.NaN));
    }

    /** Nothing but numbers below 0: the strongest is blue, and their bar ends in red. */
    @Test
    void aDivergingHeatMapReachesAsFarUpAsDown() {
        BufferedImage image = Plot.heatmap(new double[][] {{-4, -4}, {-4, 0}}).diverging()
                .image();
        assertTrue(pixels(image, BLUE).count() > 3 * 10_000);
        assertEquals(0, pixels(image, RED).count());
        Rectangle bar = new Rectangle(815, 0, 85, 560);
        assertTrue(Pixels.of(image, bar, Pixels.like(RED)).y() < 60);
        assertTrue(Pixels.of(image, bar, Pixels.like(BLUE)).y() > 430);
        assertEquals(new Span(-4, 4), Scale.DIVERGING.span(new Span(-4, 0)));
        assertEquals(new Span(-4, 0), Scale.RISING.span(new Span(-4, 0)));
    }

    /** Where many cells share a pixel, the strongest is seen, whatever its sign. */
    @Test
    void aDipInALargePictureIsStillSeen() {
        double[][] values = new double[4000][10];
        values[2000][4] = -1;
        values[2001][4] = 0.1;
        assertTrue(pixels(Plot.heatmap(values).diverging().image(), BLUE).count() >= 1);
        assertTrue(pixels(tiles(new double[][][] {values}).diverging().image(), BLUE).count() >= 1);
    }

    @Test
    void areTheSameInGermany() {
        Plot plot = tiles(new double[][][] {{{0.5, 1}}}).colourBar("weight").axes("x", "y");
        BufferedImage usual = plot.image();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertTrue(Pixels.same(usual, plot.image()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void errorsSayWhatCameAndWhatToDo() {
        assertSays(IllegalArgumentException.class,
                "a picture of tiles needs at least one tile, got none: is the data empty?",
                () -> Plot.tiles(List.of(), new double[0][][]));
        assertSays(IllegalArgumentException.class, "1 name for 2 tiles: give each tile one name",
                () -> Plot.tiles(List.of("a"), new double[2][1][1]));
        assertSays(IllegalArgumentException.class, "a tile needs rows of equal length: frame 0 has"
                + " 2 bins, frame 1 has 1: cut or pad them",
                () -> Plot.tiles(List.of("a"), new double[][][] {{{1, 2}, {3}}}));
        assertSays(IllegalStateException.class, "diverging() changes the colours of a heat map;"
                + " this plot is a bar chart",
                () -> Plot.bars(List.of("a"), new double[1]).diverging());
    }

    private static void assertSays(Class<? extends Exception> type, String expected,
            Executable code) {
        assertEquals(expected, assertThrows(type, code).getMessage());
    }

    private static Plot tiles(double[][][] pictures) {
        return Plot.tiles(Collections.nCopies(pictures.length, ""), pictures);
    }

    private static Pixels seen(Plot plot, Color colour) {
        return pixels(plot.image(), colour);
    }

    private static Pixels pixels(BufferedImage image, Color colour) {
        Rectangle area = LEFT_OF_THE_BAR.intersection(Pixels.all(image));
        return Pixels.of(image, area, Pixels.like(colour));
    }
}
