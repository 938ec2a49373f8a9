package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An upright axis of bands, counted from 0, that says round frequencies where they lie. */
final class BandAxis extends NumberAxis {

    private static final long serialVersionUID = 1;
    private static final int[] DIGITS = {1, 2, 5};
    private static final int MOST = 100_000; // Hz

    private final double[] binHz;
    private final double room; // from one tick to the next, in bands

    /** @param pixels how long it is drawn; fewer ticks where there is little room */
    BandAxis(String name, Span bands, double[] binHz, Font font, double pixels) {
        Axes.styled(this, name, font);
        setAutoRangeIncludesZero(false);
        setRange(bands.low(), bands.high());
        this.binHz = binHz;
        room = 1.6 * font.getSize2D() * (bands.high() - bands.low()) / pixels;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area,
            RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int hz : hertz()) {
            ticks.add(new NumberTick(position(hz), String.valueOf(hz), TextAnchor.CENTER_RIGHT,
                    TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** The frequencies that are said: 10, 20, 50, 100 … where there is a band, and room. */
    List<Integer> hertz() {
        List<Integer> shown = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int power = 10; power <= MOST; power *= 10) {
            for (int digit : DIGITS) {
                double position = position(digit * power);
                if (position - last >= room) { // false beyond the bands, where it is NaN
                    shown.add(digit * power);
                    last = position;
                }
            }
        }
        return shown;
    }

    /** The band at a frequency, with a fraction: on the line between neighbours; NaN beyond. */
    private double position(double hz) {
        for (int k = 1; k < binHz.length; k++) {
            if (hz >= binHz[k - 1] && hz <= binHz[k]) {
                return k - 1 + (hz - binHz[k - 1]) / (binHz[k] - binHz[k - 1]);
            }
        }
        return Double.NaN;
    }
}
