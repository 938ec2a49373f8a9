package earshot.plot;

import earshot.util.Text;
import java.awt.Color;
import java.awt.Font;
import java.util.function.DoubleFunction;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;

/** The numbers {@code values[frame][bin]} of a heat map, each in the middle of its cell. */
final class CellNumbers {

    private CellNumbers() {
    }

    /** In ink that is seen on the cell's colour; with two digits if the number is not whole. */
    static void print(XYPlot plot, double[][] values, Span x, Span y, Font font,
            DoubleFunction<Color> colour) {
        for (int t = 0; t < values.length; t++) {
            for (int k = 0; k < values[t].length; k++) {
                double value = values[t][k];
                XYTextAnnotation text = new XYTextAnnotation(
                        Text.format(value == Math.rint(value) ? "%.0f" : "%.2f", value),
                        middle(x, t, values.length), middle(y, k, values[t].length));
                text.setFont(font);
                text.setPaint(Palette.inkOn(colour.apply(value)));
                plot.addAnnotation(text);
            }
        }
    }

    private static double middle(Span span, int cell, int cells) {
        return span.low() + (cell + 0.5) / cells * (span.high() - span.low());
    }
}
