package earshot.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Predicate;

/** What a reader would see in a picture: where the pixels of a colour are. */
record Pixels(int count, double x, double y, Rectangle box) {

    /** The pixels of an area that satisfy a predicate: how many, their centre, the box of them. */
    static Pixels of(BufferedImage image, Rectangle area, Predicate<Color> wanted) {
        int count = 0;
        double x = 0;
        double y = 0;
        Rectangle box = null;
        for (int row = area.y; row < area.y + area.height; row++) {
            for (int column = area.x; column < area.x + area.width; column++) {
                if (wanted.test(new Color(image.getRGB(column, row)))) {
                    count++;
                    x += column;
                    y += row;
                    Rectangle pixel = new Rectangle(column, row, 1, 1);
                    box = box == null ? pixel : box.union(pixel);
                }
            }
        }
        return new Pixels(count, x / count, y / count, box);
    }

    static Pixels of(BufferedImage image, Color colour) {
        return of(image, all(image), like(colour));
    }

    static Rectangle all(BufferedImage image) {
        return new Rectangle(image.getWidth(), image.getHeight());
    }

    /** The cells of a heat map: all that is coloured around the middle. */
    static Rectangle cells(BufferedImage image) {
        int left = run(image, image.getWidth() / 2, image.getHeight() / 2, -1, 0);
        int right = run(image, image.getWidth() / 2, image.getHeight() / 2, 1, 0);
        int up = run(image, image.getWidth() / 2, image.getHeight() / 2, 0, -1);
        int down = run(image, image.getWidth() / 2, image.getHeight() / 2, 0, 1);
        return new Rectangle(image.getWidth() / 2 - left, image.getHeight() / 2 - up,
                left + right + 1, up + down + 1);
    }

    private static int run(BufferedImage image, int x, int y, int stepX, int stepY) {
        int steps = 0;
        while (colourful(new Color(
                image.getRGB(x + (steps + 1) * stepX, y + (steps + 1) * stepY)))) {
            steps++;
        }
        return steps;
    }

    static Predicate<Color> like(Color colour) {
        return other -> Math.abs(other.getRed() - colour.getRed()) < 12
                && Math.abs(other.getGreen() - colour.getGreen()) < 12
                && Math.abs(other.getBlue() - colour.getBlue()) < 12;
    }

    /** Not a grey: letters and axes are grey, data is not. */
    static boolean colourful(Color colour) {
        int high = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int low = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        return high - low > 30;
    }

    static boolean same(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        return width == other.getWidth() && height == other.getHeight() && Arrays.equals(
                one.getRGB(0, 0, width, height, null, 0, width),
                other.getRGB(0, 0, width, height, null, 0, width));
    }
}
