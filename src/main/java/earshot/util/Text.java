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

    /** "1 clip", "2 clips": the count and its noun. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
