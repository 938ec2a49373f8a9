package earshot.plot;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The numbers {@code values[frame][bin]} of a heat map as pixels. */
final class Cells {

    private Cells() {
    }

    /** One pixel a cell, no more than there are; the last bin in the top row. */
    static CellImage.Source source(double[][] values, Span span, Scale scale) {
        return (maxFrames, maxBins) ->
                image(shrunk(values, maxFrames, maxBins, scale), span, scale);
    }

    static BufferedImage image(double[][] values, Span span) {
        return image(values, span, Scale.RISING);
    }

    private static BufferedImage image(double[][] values, Span span, Scale scale) {
        int bins = values[0].length;
        BufferedImage image =
                new BufferedImage(values.length, bins, BufferedImage.TYPE_INT_RGB);
        for (int t = 0; t < values.length; t++) {
            for (int k = 0; k < bins; k++) {
                image.setRGB(t, bins - 1 - k, scale.colour(span.share(values[t][k])).getRGB());
            }
        }
        return image;
    }

    /**
     * At most so many frames and bins: where several share a pixel the largest is kept (the scale
     * says what is large), so that a click in a long recording is still seen. NaN gives way to a
     * number.
     */
    static double[][] shrunk(double[][] values, int maxFrames, int maxBins,
            Scale scale) {
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
                boolean larger = Double.isNaN(row[bin])
                        || scale.weight(values[t][k]) > scale.weight(row[bin]);
                row[bin] = larger ? values[t][k] : row[bin];
            }
        }
        return out;
    }
}
