package earshot.report;

import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A piece of a page: an element, or a text.
 *
 * <p>Markup comes from {@link #element} alone, and every text and attribute is escaped on its way
 * in. So a file named {@code <script>} is a name on the page and nothing more.
 */
final class Html {

    private static final Set<String> IN_LINE = Set.of("b", "bdi", "strong", "td", "th");

    private final String open; // a start tag, or a text
    private final List<Html> inside;
    private final String close;

    private Html(String open, List<Html> inside, String close) {
        this.open = open;
        this.inside = inside;
        this.close = close;
    }

    static Html text(String text) {
        return new Html(escape(text), List.of(), "");
    }

    static Html element(String name, Html... inside) {
        return element(name, List.of(inside));
    }

    static Html element(String name, List<Html> inside) {
        return new Html("<" + name + ">", List.copyOf(inside),
                "</" + name + (IN_LINE.contains(name) ? ">" : ">\n"));
    }

    /** An element that has no end tag: {@code meta}, {@code img}. */
    static Html empty(String name) {
        return new Html("<" + name + ">", List.of(), "\n");
    }

    /** The element with one more attribute, after those it has. */
    Html with(String attribute, String value) {
        return new Html(open.substring(0, open.length() - 1) + " " + attribute + "=\""
                + escape(value) + "\">", inside, close);
    }

    void writeTo(Appendable out) throws IOException {
        out.append(open);
        for (Html part : inside) {
            part.writeTo(out);
        }
        out.append(close);
    }

    /**
     * A text that means itself, between tags and inside quotes. What no page may hold, or what
     * would reorder the letters around it, is written as its number: {@code [U+202E]}.
     */
    static String escape(String text) {
        if (text == null) {
            throw new IllegalArgumentException(
                    "a report expected a text, got null: give an empty one for none");
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isUnfit(point)) {
                        out.append(Text.format("[U+%04X]", point));
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Controls, halves of letters, the never-letters of Unicode, and what turns text around. */
    private static boolean isUnfit(int point) {
        int type = Character.getType(point);
        boolean isControl = type == Character.CONTROL && point != '\n' && point != '\t';
        boolean isNoLetter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        boolean turnsText = point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
        return isControl || type == Character.SURROGATE || isNoLetter || turnsText;
    }
}
