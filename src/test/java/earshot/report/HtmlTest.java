package earshot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void elementsNestAndKeepTheOrderOfTheirAttributes() {
        Html table = Html.element("table", Html.element("tr",
                Html.element("td", Html.text("a")).with("class", "x").with("lang", "de"),
                Html.element("td", Html.text("b"))), Html.empty("img").with("alt", ""));
        assertEquals("<table><tr><td class=\"x\" lang=\"de\">a</td><td>b</td></tr>\n"
                + "<img alt=\"\">\n</table>\n", Pages.of(table));
    }

    /** No space may come between a word and the comma after it. */
    @Test
    void wordsInALineStayTogether() {
        for (String name : List.of("b", "bdi", "strong", "th", "td")) {
            assertEquals("<" + name + "></" + name + ">", Pages.of(Html.element(name)));
        }
        assertEquals("<p></p>\n", Pages.of(Html.element("p")));
    }

    @Test
    void namesThatLookLikeMarkupAreShown() {
        assertEquals("&lt;script&gt;", Html.escape("<script>"));
        assertEquals("&quot;quoted&quot; &amp; &#39;so&#39;", Html.escape("\"quoted\" & 'so'"));
        assertEquals("&amp;amp;", Html.escape("&amp;"));
        assertEquals("</a>\"".length(), Pages.read(Html.escape("</a>\"")).length());
    }

    @Test
    void aByteThatNoPageMayHoldIsWrittenAsItsNumber() {
        assertEquals("a[U+0000]b[U+001B][2K[U+007F][U+0085][U+009F]",
                Html.escape("a\0b\u001b[2K\u007f\u0085\u009f"));
        assertEquals("[U+D83D] [U+DE00]x", Html.escape("\ud83d \ude00x"));
        assertEquals("[U+FFFE][U+FFFF][U+FDD0][U+FDEF][U+1FFFE][U+10FFFF]",
                Html.escape("\ufffe\uffff\ufdd0\ufdef\ud83f\udffe\udbff\udfff"));
    }

    /** A name that ends in gnp.exe backwards looks like a picture: see Trojan Source. */
    @Test
    void whatTurnsTheTextAroundIsWrittenAsItsNumber() {
        assertEquals("7_[U+202E]vaw.exe", Html.escape("7_\u202evaw.exe"));
        assertEquals("[U+202A][U+2066][U+2069]", Html.escape("\u202a\u2066\u2069"));
    }

    @Test
    void lettersOfAllLanguagesStay() {
        for (String text : List.of("süß", "שבע", "سبعة", "七", "\ud83d\ude00", "\ufdf0\ufdcf",
                "\u2029\u202f\u2065\u206a", "\u00a0\u007e", "tab\tline\nend", "\ufffd\ud83f\udffd",
                "\ufeff")) {
            assertEquals(text, Html.escape(text));
        }
    }

    /** A page has line feeds only; a carriage return alone went back over the line. */
    @Test
    void linesEndInOneWay() {
        assertEquals("one\ntwo[U+000D]three", Html.escape("one\r\ntwo\rthree"));
    }

    @Property
    void noTextBecomesMarkup(@ForAll("texts") String text) {
        String page = Pages.of(Html.element("p", Html.text(text)).with("title", text));
        assertEquals(List.of("p", "/p"), Pages.tags(page));
    }

    @Property
    void everyTextCanBeEncodedAndHasNoControls(@ForAll("texts") String text) {
        String escaped = Html.escape(text);
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        assertEquals(escaped, new String(bytes, StandardCharsets.UTF_8));
        assertFalse(escaped.chars().anyMatch(c -> c != '\n' && c != '\t'
                && Character.isISOControl(c)));
    }

    @Property
    void whatIsFitIsReadAsItWas(@ForAll("plain") String text) {
        assertEquals(text, Pages.read(Html.escape(text)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().withChars("<>&\"'/=! a;#\0\r\n\u202e\ud83d\ude00")
                        .ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange(' ', '~').withChars("äשЖ七\n\t").ofMaxLength(30);
    }

    @Test
    void noTextAtAllIsAnError() {
        var error = assertThrows(IllegalArgumentException.class, () -> Html.text(null));
        assertEquals("a report expected a text, got null: give an empty one for none",
                error.getMessage());
    }
}
