package earshot.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a word beside each point, where it covers no other word, no point and, if that can be, no
 * line. A word that must stand apart is tied to its point by a thin line.
 */
final class PointLabels {

    private static final double MARK = 7; // half a point's own place
    private static final int DIRECTIONS = 16;
    private static final int RINGS = 7;

    private final Graphics2D canvas;
    private final Rectangle2D area;
    private final Font font;
    private final List<Point2D> points;
    private final List<Line2D> lines;
    private final List<Rectangle2D> taken = new ArrayList<>();

    PointLabels(Graphics2D canvas, Rectangle2D area, Font font, List<Point2D> points,
            List<Line2D> lines) {
        this.canvas = canvas;
        this.area = area;
        this.font = font;
        this.points = points;
        this.lines = new ArrayList<>(lines);
        points.forEach(point -> taken.add(new Rectangle2D.Double(point.getX() - MARK,
                point.getY() - MARK, 2 * MARK, 2 * MARK)));
    }

    /** Draws a word a point; where each stands. */
    List<Rectangle2D> draw(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D place = place(i, words.get(i));
            taken.add(place);
            Line2D tie = tie(points.get(i), place);
            if (tie != null) {
                lines.add(tie);
                canvas.setStroke(new BasicStroke(1));
                canvas.setPaint(Palette.AXIS);
                canvas.draw(tie);
            }
            canvas.setFont(font);
            canvas.setPaint(Palette.INK);
            canvas.drawString(words.get(i), (float) place.getX() + 2,
                    (float) (place.getMaxY() - 0.28 * font.getSize2D()));
        }
        return taken.subList(points.size(), taken.size());
    }

    /** The first free place, nearest first; one with lines crossing if there is no better. */
    private Rectangle2D place(int i, String word) {
        Point2D point = points.get(i);
        double width = Fonts.width(canvas, font, word) + 4;
        double height = font.getSize2D() * 1.15;
        Rectangle2D crossing = null;
        for (int ring = 0; ring < RINGS; ring++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                Rectangle2D here = beside(point, width, height, ring, direction);
                if (!area.contains(here) || taken.stream().anyMatch(here::intersects)) {
                    continue;
                }
                if (lines.stream().noneMatch(here::intersectsLine)
                        && !crosses(tie(point, here), taken.get(i))) {
                    return here;
                }
                crossing = crossing == null ? here : crossing;
            }
        }
        return crossing == null ? beside(point, width, height, 0, 0) : crossing;
    }

    /** Right of the point first, then round it. */
    private static Rectangle2D beside(Point2D point, double width, double height, int ring,
            int direction) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        double gap = MARK + 1 + ring * height * 0.7;
        return new Rectangle2D.Double(
                point.getX() + Math.cos(angle) * (width / 2 + gap) - width / 2,
                point.getY() + Math.sin(angle) * (height / 2 + gap) - height / 2, width, height);
    }

    /** Whether a tie runs through a word, or a point other than its own; null does not. */
    private boolean crosses(Line2D tie, Rectangle2D own) {
        return tie != null && taken.stream()
                .anyMatch(other -> other != own && other.intersectsLine(tie));
    }

    /** From the edge of the word to the point; null where they are neighbours. */
    private static Line2D tie(Point2D point, Rectangle2D place) {
        double x = Math.max(place.getX(), Math.min(point.getX(), place.getMaxX()));
        double y = Math.max(place.getY(), Math.min(point.getY(), place.getMaxY()));
        return point.distance(x, y) < 2.5 * MARK ? null
                : new Line2D.Double(x, y, point.getX(), point.getY());
    }
}
