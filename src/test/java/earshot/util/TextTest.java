package earshot.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextTest {

    private final Locale old = Locale.getDefault();

    @AfterEach
    void giveTheLocaleBack() {
        Locale.setDefault(old);
    }

    @Test
    void numbersAreTheSameInEveryLocale() {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.US, Locale.GERMANY,
                Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.forLanguageTag("hi-IN-u-nu-deva"),
                Locale.forLanguageTag("tr-TR")}) {
            Locale.setDefault(locale);
            assertEquals("0.50 1,234,567 -3 1.0e+03 TITLE",
                    Text.format("%.2f %,d %d %.1e %S", 0.5, 1234567, -3, 1000.0, "title"));
        }
    }

    /** So that the test above tests something: the JDK knows these locales. */
    @Test
    void theDefaultLocaleWouldHaveShown() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("0,50", String.format("%.2f", 0.5));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertNotEquals("-3", String.format("%d", -3));
    }

    @Test
    void countsAndTheirNouns() {
        assertEquals("0 clips", Text.count(0, "clip"));
        assertEquals("1 clip", Text.count(1, "clip"));
        assertEquals("2 clips", Text.count(2, "clip"));
    }

    @Test
    void aLineFromAFileCanBePrinted() {
        assertEquals("a b c d é", Text.line("a\nb\r\nc\u0007d é", 9));
        assertEquals("x y", Text.line("x\u0085y", 3));
        assertEquals("x y", Text.line("x\u009by", 3));
        assertEquals("abc…", Text.line("abcd", 3));
        assertEquals("abcd", Text.line("abcd", 4));
    }
}
