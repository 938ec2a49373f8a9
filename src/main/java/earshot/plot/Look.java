package earshot.plot;

/**
 * All that a plot's verbs can change; its figure says what is drawn.
 *
 * @param xName what the x axis counts, with the unit; empty for none, null where the plots of a
 *     grid speak for themselves
 * @param colourName what the colours of a heat map mean
 * @param values the span of the y axis, or of a heat map's colours; null for all there is
 * @param x the span of the x axis; null for all there is
 * @param highlight the bar to point out; −1 for none
 * @param width in pixels, as {@code height}
 */
record Look(String title, String xName, String yName, String colourName, Span values, Span x,
        int highlight, int width, int height) {

    static Look of(String xName, String yName, int width, int height) {
        return new Look("", xName, yName, "", null, null, -1, width, height);
    }

    Look withTitle(String text) {
        return new Look(text, xName, yName, colourName, values, x, highlight, width, height);
    }

    Look withAxes(String newX, String newY) {
        return new Look(title, newX, newY, colourName, values, x, highlight, width, height);
    }

    Look withColourName(String name) {
        return new Look(title, xName, yName, name, values, x, highlight, width, height);
    }

    Look withValues(Span span) {
        return new Look(title, xName, yName, colourName, span, x, highlight, width, height);
    }

    Look withX(Span span) {
        return new Look(title, xName, yName, colourName, values, span, highlight, width, height);
    }

    Look withHighlight(int bar) {
        return new Look(title, xName, yName, colourName, values, x, bar, width, height);
    }

    Look withSize(int newWidth, int newHeight) {
        return new Look(title, xName, yName, colourName, values, x, highlight, newWidth, newHeight);
    }
}
