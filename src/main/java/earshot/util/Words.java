package earshot.util;

/**
 * A description in words, such as {@code "conv2d 32 3 3 same 1 1"}, taken apart word by word: the
 * first says what is described, the others how. Every method throws
 * {@code IllegalArgumentException} for a word that is missing or of another kind.
 */
public final class Words {

    private final String kind;
    private final String text;
    private final String[] words;
    private int next;

    /** @param kind of thing that is described, for messages: "layer" */
    public Words(String kind, String text) {
        this.kind = kind;
        this.text = text;
        this.words = text.split(" ", -1);
    }

    /** The next one. */
    public String word() {
        next++;
        return next <= words.length ? words[next - 1] : "";
    }

    /** The next one, a whole number. */
    public int whole() {
        try {
            return Integer.parseInt(word());
        } catch (NumberFormatException e) {
            throw wanted("a whole number", e);
        }
    }

    /** The next one, a number. */
    public double number() {
        try {
            return Double.parseDouble(word());
        } catch (NumberFormatException e) {
            throw wanted("a number", e);
        }
    }

    /** How many are left. */
    public int left() {
        return Math.max(0, words.length - next);
    }

    /** That the last word was something else. */
    public IllegalArgumentException wanted(String what, Exception cause) {
        return new IllegalArgumentException(Text.format(
                "%s \"%s\" needs %s as word %d", kind, text, what, next), cause);
    }

    /** Nothing may be left. */
    public void end() {
        if (next < words.length) {
            throw new IllegalArgumentException(Text.format(
                    "%s \"%s\" has a word too many: %s", kind, text, words[next]));
        }
    }
}
