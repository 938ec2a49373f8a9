package earshot.plot;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The numbers {@code values[frame][bin]} of a heat map as pixels. */
final class Cells {

    private Cells() {
    }

    /** One pixel a cell; the last bin in the top row. */
    static BufferedImage image(double[][] values, Span span) {
        int bins = values[0].length;
        BufferedImage image =
                new BufferedImage(values.length, bins, BufferedImage.TYPE_INT_RGB);
        for (int t = 0; t < values.length; t++) {
            for (int k = 0; k < bins; k++) {
                image.setRGB(t, bins - 1 - k, Palette.heat(span.share(values[t][k])).getRGB());
            }
        }
        return image;
    }

    /**
     * At most so many frames and bins: where several share a pixel the largest is kept, so that a
     * click in a long recording is still seen. NaN gives way to a number.
     */
    static double[][] shrunk(double[][] values, int maxFrames, int maxBins) {
        int frames = Math.min(values.length, maxFrames);
        int bins = Math.min(values[0].length, maxBins);
        if (frames == values.length && bins == values[0].length) {
            return values;
        }
        double[][] out = new double[frames][bins];
        for (double[] row : out) {
            Arrays.fill(row, Double.NaN);
        }
        for (int t = 0; t < values.length; t++) {
            double[] row = out[(int) ((long) t * frames / values.length)];
            for (int k = 0; k < values[t].length; k++) {
                int bin = (int) ((long) k * bins / values[t].length);
                boolean larger = Double.isNaN(row[bin]) || values[t][k] > row[bin];
                row[bin] = larger ? values[t][k] : row[bin];
            }
        }
        return out;
    }
}
