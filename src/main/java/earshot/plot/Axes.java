package earshot.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.ui.RectangleInsets;

/** Axes in the house style: few round ticks, 0.5 and never 0,5, letters large enough to read. */
final class Axes {

    private Axes() {
    }

    /**
     * An axis of numbers over exactly {@code span}.
     *
     * @param pixels how long it is drawn; fewer ticks where there is little room
     * @param upright true for a y axis, whose labels stand over each other
     */
    static NumberAxis numbers(String name, Span span, Font font, double pixels, boolean upright) {
        return numbers(name, span, font, step(span, font, pixels, upright));
    }

    /** As above, with ticks at whole numbers only: epochs, frames, bins. */
    static NumberAxis integers(String name, Span span, Font font, double pixels, boolean upright) {
        return numbers(name, span, font, Math.max(1, step(span, font, pixels, upright)));
    }

    /** From tick to tick: room for a label (a letter is about 0.6 high) and for a gap. */
    private static double step(Span span, Font font, double pixels, boolean upright) {
        double step = span.step(pixels / (font.getSize2D() * (upright ? 2.6 : 4.2)));
        if (upright) {
            return step;
        }
        int letters = DoubleStream.of(span.low(), span.high())
                .mapToObj(end -> format(span, step).format(Math.rint(end / step) * step))
                .mapToInt(String::length).max().orElse(0);
        return Math.max(step,
                span.step(pixels / (font.getSize2D() * (0.6 * letters + 1.6))));
    }

    private static NumberAxis numbers(String name, Span span, Font font, double step) {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(span.low(), span.high());
        axis.setTickUnit(new NumberTickUnit(step, format(span, step)));
        return styled(axis, name, font);
    }

    /** An axis with a word at each of 0, 1, 2 … */
    static SymbolAxis words(String name, String[] words, Font font) {
        SymbolAxis axis = new SymbolAxis("", words);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, words.length - 0.5);
        return styled(axis, name, font);
    }

    static <A extends Axis> A styled(A axis, String name, Font font) {
        axis.setLabel(name.isEmpty() ? null : name);
        axis.setLabelFont(font);
        axis.setTickLabelFont(font);
        axis.setLabelInsets(new RectangleInsets(6, 6, 6, 6));
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.AXIS);
        axis.setAxisLineStroke(new BasicStroke(1.2f));
        axis.setTickMarkPaint(Palette.AXIS);
        axis.setTickMarkOutsideLength(5);
        return axis;
    }

    /** Decimals as the step needs them; powers of ten for the very small and the very large. */
    private static NumberFormat format(Span span, double step) {
        double largest = Math.max(Math.abs(span.low()), Math.abs(span.high()));
        boolean plain = step >= 1e-4 && largest < 1e7;
        return new DecimalFormat(plain ? "0.####" : "0.###E0",
                DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
