package earshot.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Plots in rows and columns under one title, their axes in line. An axis name that all of them
 * share is printed once, at the edge.
 */
final class Grid implements Figure {

    private final int columns;
    private final List<Figure> figures;
    private final List<Look> looks;
    private final boolean shareX;

    Grid(int columns, List<Figure> figures, List<Look> looks, boolean shareX) {
        Checks.notEmpty(figures.size(), "a grid", "plot");
        if (columns < 1) {
            throw new IllegalArgumentException(
                    "a grid has at least one column, got " + columns);
        }
        this.columns = Math.min(columns, figures.size());
        this.figures = List.copyOf(figures);
        this.looks = List.copyOf(looks);
        this.shareX = shareX;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return (figures.size() + columns - 1) / columns;
    }

    @Override
    public String kind() {
        return "grid";
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D area, Look look) {
        String xName = look.xName() != null ? look.xName() : common(Look::xName);
        String yName = look.yName() != null ? look.yName() : common(Look::yName);
        Rectangle2D inner = drawFrame(canvas, area, look.title(), xName, yName);
        List<Look> shown = new ArrayList<>();
        for (Look own : looks) {
            Look named = own.withAxes(xName == null ? own.xName() : "",
                    yName == null ? own.yName() : "");
            Look ranged = named.values() == null ? named.withValues(look.values()) : named;
            shown.add(shareX && xName != null ? ranged.withX(commonX(look)) : ranged);
        }
        drawCells(canvas, inner, shown);
    }

    /** The name all plots have, or null. */
    private String common(Function<Look, String> name) {
        String first = name.apply(looks.get(0));
        boolean shared = looks.size() > 1 && first != null
                && looks.stream().allMatch(look -> first.equals(name.apply(look)));
        return shared ? first : null;
    }

    private Span commonX(Look look) {
        return look.x() != null ? look.x() : figures.stream().map(Figure::xSpan)
                .filter(span -> span != null).reduce(Span::union).orElse(null);
    }

    /** Title and shared names; returns what is left for the plots. */
    private Rectangle2D drawFrame(Graphics2D canvas, Rectangle2D area, String title, String xName,
            String yName) {
        Font bold = Fonts.bold(Fonts.size(area) * 1.15f);
        Font plain = Fonts.plain(Fonts.size(cell(area, 0)));
        double line = plain.getSize2D() * 1.6;
        double top = title.isEmpty() ? 0 : bold.getSize2D() * 2;
        double left = yName == null || yName.isEmpty() ? 0 : line;
        double bottom = xName == null || xName.isEmpty() ? 0 : line;
        Rectangle2D inner = new Rectangle2D.Double(area.getX() + left, area.getY() + top,
                area.getWidth() - left, area.getHeight() - top - bottom);
        canvas.setPaint(Palette.INK);
        if (top > 0) {
            centred(canvas, bold, title, area.getCenterX(), area.getY() + top * 0.75,
                    area.getWidth() * 0.94);
        }
        if (bottom > 0) {
            centred(canvas, plain, xName, inner.getCenterX(), area.getMaxY() - line * 0.4,
                    inner.getWidth());
        }
        if (left > 0) {
            AffineTransform upright = canvas.getTransform();
            canvas.rotate(-Math.PI / 2, area.getX() + line * 0.8, inner.getCenterY());
            centred(canvas, plain, yName, area.getX() + line * 0.8, inner.getCenterY(),
                    inner.getHeight());
            canvas.setTransform(upright);
        }
        return inner;
    }

    private static void centred(Graphics2D canvas, Font font, String text, double x, double y,
            double room) {
        String fitting = Fonts.fit(canvas, font, text, room);
        canvas.setFont(font);
        canvas.drawString(fitting, (float) (x - Fonts.width(canvas, font, fitting) / 2), (float) y);
    }

    private void drawCells(Graphics2D canvas, Rectangle2D inner, List<Look> shown) {
        double[][] edges = new double[figures.size()][];
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i) instanceof ChartFigure chart) {
                Rectangle2D cell = cell(inner, i);
                Rectangle2D data = chart.dataArea(canvas, cell, shown.get(i));
                edges[i] = new double[] {data.getY() - cell.getY(), data.getX() - cell.getX(),
                    cell.getMaxY() - data.getMaxY(), cell.getMaxX() - data.getMaxX()};
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i) instanceof ChartFigure chart) {
                chart.draw(canvas, cell(inner, i), shown.get(i), margin(edges, i));
            } else {
                figures.get(i).draw(canvas, cell(inner, i), shown.get(i));
            }
        }
    }

    private Rectangle2D cell(Rectangle2D inner, int index) {
        double width = inner.getWidth() / columns;
        double height = inner.getHeight() / rows();
        return new Rectangle2D.Double(inner.getX() + index % columns * width,
                inner.getY() + index / columns * height, width, height);
    }

    /** What plot i lacks to the widest edge in its column (left, right) and row (top, bottom). */
    private RectangleInsets margin(double[][] edges, int index) {
        double[] lack = new double[4];
        for (int i = 0; i < edges.length; i++) {
            for (int side = 0; side < 4 && edges[i] != null; side++) {
                boolean inLine = side % 2 == 1 ? i % columns == index % columns
                        : i / columns == index / columns;
                if (inLine) {
                    lack[side] = Math.max(lack[side], edges[i][side] - edges[index][side]);
                }
            }
        }
        return new RectangleInsets(lack[0], lack[1], lack[2], lack[3]);
    }
}
