package earshot.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Letters: how large, how many fit, and whether the machine has any at all. */
final class Fonts {

    static final String NONE = "Java found no fonts to write on the picture with: install some"
            + " (Debian, Ubuntu: apt-get install fontconfig fonts-dejavu-core;"
            + " Fedora: dnf install fontconfig dejavu-sans-fonts;"
            + " Alpine: apk add fontconfig ttf-dejavu), then run again";

    private Fonts() {
    }

    /**
     * Asks for a letter's outline, which fails on a machine without fonts, and differently on each
     * JDK: an InternalError, a NoClassDefFoundError, a RuntimeException, a null pointer.
     *
     * @throws IllegalStateException that says what to install
     */
    static void require() {
        require(() -> plain(12).createGlyphVector(new FontRenderContext(null, true, true), "Aa")
                .getOutline());
    }

    static void require(Runnable probe) {
        try {
            probe.run();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(NONE, e);
        }
    }

    /**
     * The size in pixels of tick labels in a picture of this area: 19 in 900 by 600, so that they
     * are still read when the page shows it at half size.
     */
    static float size(Rectangle2D area) {
        double side = Math.sqrt(area.getWidth() * area.getHeight());
        return (float) Math.max(17, Math.min(26, 19 * Math.pow(side / 735, 0.6)));
    }

    static Font plain(float size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
    }

    static Font bold(float size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(size);
    }

    static double width(Graphics2D canvas, Font font, String text) {
        return canvas.getFontMetrics(font).stringWidth(text);
    }

    /** The width in pixels of the longest; 0 of none. */
    static double widest(Graphics2D canvas, Font font, List<String> texts) {
        return texts.stream().mapToDouble(text -> width(canvas, font, text)).max().orElse(0);
    }

    /** The text, or as much of its beginning as fits, ending in an ellipsis. */
    static String fit(Graphics2D canvas, Font font, String text, double width) {
        FontMetrics metrics = canvas.getFontMetrics(font);
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end).strip() + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word > 0.8 * end ? word : end).strip() + "…";
    }
}
