package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aPathHasSlashesOnEverySystem() {
        assertEquals("yes/a b.wav", Names.of(Path.of("yes", "a b.wav")));
        assertEquals("a.wav", Names.of(Path.of("a.wav")));
        assertEquals("\uFFFD/50%.wav", Names.of(Path.of("\uFFFD", "50%.wav")));
    }

    @Test
    void lettersOfAllScriptsStay() {
        for (String name : List.of("süß", "שבע", "سبعة", "七", "सात", "\ud83d\ude00", "a b", "%41",
                "\u00a0\u200d\u200f", "\uFFFD", "\u0378", "[U+0041]")) {
            assertEquals(name, Names.printable(name));
        }
    }

    @Test
    void lettersAreComposed() {
        assertEquals("\u00e9t\u00e9", Names.printable("e\u0301t\u00e9"));
        assertEquals("\ud55c", Names.printable("\u1112\u1161\u11ab"));
    }

    @Test
    void whatNoLineMayHoldIsANumber() {
        assertEquals("a[U+000A]b[U+001B][31m[U+0000][U+0009][U+007F][U+009F]",
                Names.printable("a\nb\u001b[31m\0\t\u007f\u009f"));
        assertEquals("[U+202A][U+202E][U+2066][U+2069][U+2028][U+2029]",
                Names.printable("\u202a\u202e\u2066\u2069\u2028\u2029"));
        assertEquals("[U+D83D] [U+DE00]x[U+FFFE][U+FDD0][U+FDEF][U+10FFFF]",
                Names.printable("\ud83d \ude00x\ufffe\ufdd0\ufdef\udbff\udfff"));
        assertEquals("\u2029".length(), Names.printable("\u202f").length());
        assertEquals("\u2065\u206a", Names.printable("\u2065\u206a"));
    }

    @Test
    void bytesThatAreNoUtf8AreNumbers() {
        assertEquals("gr[0xFC]n", Names.decoded(new byte[] {'g', 'r', (byte) 0xFC, 'n'}));
        assertEquals("ü[0xC3]", Names.decoded(new byte[] {(byte) 0xC3, (byte) 0xBC, (byte) 0xC3}));
        assertEquals("[0xED][0xA0][0x80]a",
                Names.decoded(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'a'}));
        assertEquals("", Names.decoded(new byte[0]));
    }

    @Property
    void everyTextIsReadBackFromItsBytes(@ForAll String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cs}", "");
        assertEquals(name, Names.decoded(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Property
    void bytesThatDifferAreNamesThatDiffer(@ForAll @Size(max = 4) byte[] some,
            @ForAll @Size(max = 4) byte[] others) {
        assertEquals(Arrays.equals(some, others),
                Names.decoded(some).equals(Names.decoded(others)));
    }

    @Property
    void aPrintedNameIsOneLineWithoutControls(@ForAll String text) {
        String printed = Names.printable(text);
        assertFalse(printed.codePoints().anyMatch(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE || c == 0x202E));
        assertEquals(printed, Names.printable(printed));
    }
}
