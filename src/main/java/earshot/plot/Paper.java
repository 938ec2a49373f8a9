package earshot.plot;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** From a figure to pixels, and from there to a file or a window. */
final class Paper {

    private Paper() {
    }

    /** @throws IllegalStateException if the machine has no fonts */
    static BufferedImage draw(Figure figure, Look look) {
        Fonts.require();
        BufferedImage image =
                new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
                RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setPaint(Color.WHITE);
        canvas.fillRect(0, 0, look.width(), look.height());
        figure.draw(canvas, new Rectangle2D.Double(0, 0, look.width(), look.height()), look);
        canvas.dispose();
        return image;
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException if there is no screen */
    static void requireScreen() {
        try {
            if (GraphicsEnvironment.isHeadless()) {
                throw new HeadlessException();
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError | LinkageError e) {
            throw new IllegalStateException(
                    "there is no screen to open a window on: use save(path), which needs none", e);
        }
    }

    /** Opens a window that closes without ending the program. */
    static void open(BufferedImage image, String title) {
        SwingUtilities.invokeLater(() -> {
            JFrame window = new JFrame(title);
            window.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
            window.add(new JLabel(new ImageIcon(image)));
            window.pack();
            window.setVisible(true);
        });
    }
}
