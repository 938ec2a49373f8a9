package earshot.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What a plot draws: a chart, or a grid of other plots. */
interface Figure {

    /** What a reader would call it: "heat map". */
    String kind();

    void draw(Graphics2D canvas, Rectangle2D area, Look look);

    /** The span of a numeric x axis when the look does not say; null where there is none. */
    default Span xSpan() {
        return null;
    }

    /** Whether {@code range(low, high)} means anything here. */
    default boolean hasRange() {
        return true;
    }
}
