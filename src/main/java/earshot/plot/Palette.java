package earshot.plot;

import java.awt.Color;

/**
 * The colours of every picture, chosen so that a colour-blind reader, and a grey printer, still
 * tell them apart.
 *
 * <p>Categories: Okabe and Ito, "Color universal design", 2008. Numbers: nine samples of the
 * viridis map, joined by straight lines; equal steps in the number look like equal steps in
 * lightness. Numbers with a sign: blue, white, red. Counts: white to blue.
 */
final class Palette {

    static final Color INK = new Color(0x222222);
    static final Color AXIS = new Color(0x888888);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color FAINT = new Color(0xB0B0B0);
    static final Color MISSING = new Color(0xBDBDBD);
    static final Color BLUE = new Color(0x0072B2);
    static final Color DEEP_BLUE = new Color(0x00487A);
    static final Color ORANGE = new Color(0xD55E00);

    /** Without their yellow, which is too pale for a line on white. */
    private static final Color[] CATEGORIES = {
        BLUE, ORANGE, new Color(0x009E73), new Color(0xE69F00), new Color(0xCC79A7),
        new Color(0x56B4E9), new Color(0x000000),
    };

    private static final int[] VIRIDIS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725,
    };

    /** Blue over white to red: ColorBrewer's RdBu of nine, safe for the colour-blind. */
    private static final int[] RED_BLUE = {
        0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B,
    };

    private Palette() {
    }

    /** The colour of series i; after seven it begins again. */
    static Color category(int index) {
        return CATEGORIES[index % CATEGORIES.length];
    }

    /** The heat map's colour of a value, 0 (dark) … 1 (bright); beyond is clipped, NaN is grey. */
    static Color heat(double share) {
        return along(VIRIDIS, share);
    }

    /** White for 0, a grey on which every category is still seen for 1; NaN is dark. */
    static Color pale(double share) {
        return Double.isNaN(share) ? AXIS : mix(Color.WHITE, MISSING, clip(share));
    }

    /** 0 (blue) over 0.5 (white) … 1 (red); beyond is clipped, NaN is grey. */
    static Color diverging(double share) {
        return along(RED_BLUE, share);
    }

    private static Color along(int[] samples, double share) {
        if (Double.isNaN(share)) {
            return MISSING;
        }
        double place = clip(share) * (samples.length - 1);
        int below = Math.min((int) place, samples.length - 2);
        return mix(new Color(samples[below]), new Color(samples[below + 1]), place - below);
    }

    /** White for 0, a blue dark enough for white letters for 1. */
    static Color wash(double share) {
        return mix(Color.WHITE, DEEP_BLUE, clip(share));
    }

    /** Black or white, whichever stands out more on this colour: a contrast of at least 4.5. */
    static Color inkOn(Color background) {
        double lightness = luminance(background) + 0.05;
        return lightness / 0.05 > 1.05 / lightness ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance, 0 … 1, of the Web Content Accessibility Guidelines. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    private static double clip(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
