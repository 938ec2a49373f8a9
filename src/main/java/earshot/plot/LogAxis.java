package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of decimal logarithms that says the numbers: 1, 2, 5, 10 …, or 1, 10, 100 …. */
final class LogAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    private final int[] digits;

    /** @param pixels how long it is drawn; fewer ticks where there is little room */
    LogAxis(String name, Span logs, Font font, double pixels, boolean upright) {
        Axes.styled(this, name, font);
        setAutoRangeIncludesZero(false);
        setRange(logs.low(), logs.high());
        double decade = pixels / (logs.high() - logs.low());
        double room = font.getSize2D() * (upright ? 1.6 : 3);
        digits = decade * Math.log10(2) > room ? new int[] {1, 2, 5} : new int[] {1};
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area,
            RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge)
                ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        for (double exponent : exponents()) {
            ticks.add(new NumberTick(exponent, text(exponent), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** Where the ticks are. */
    List<Double> exponents() {
        List<Double> exponents = new ArrayList<>();
        for (double power = Math.floor(getLowerBound()); power <= getUpperBound(); power++) {
            for (int digit : digits) {
                double exponent = power + Math.log10(digit);
                if (exponent >= getLowerBound() && exponent <= getUpperBound()) {
                    exponents.add(exponent);
                }
            }
        }
        return exponents;
    }

    private static String text(double exponent) {
        double number = Math.pow(10, exponent);
        return new DecimalFormat(Math.abs(exponent) < 5 ? "0.####" : "0E0",
                DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
