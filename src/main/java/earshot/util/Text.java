package earshot.util;

import java.util.Locale;

/** Numbers as text, the same on every machine: a German locale would print 0,5 for 0.5. */
public final class Text {

    private Text() {
    }

    /** {@link String#format} under {@link Locale#ROOT}. */
    public static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    /**
     * A text from a file in one line that can be printed: what cannot becomes a space, and what is
     * beyond {@code longest} letters an ellipsis.
     */
    public static String line(String text, int longest) {
        String line = text.replaceAll("\\R|\\p{Cntrl}|[\\x80-\\x9f]", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }

    /** "1 clip", "2 clips": the count and its noun. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
