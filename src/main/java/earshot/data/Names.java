package earshot.data;

import earshot.util.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of files as text: the same on every machine, and fit to be printed.
 *
 * <p>Unix knows names as bytes. They are read as UTF-8 whatever the locale says, and a byte that is
 * no UTF-8 is written as its number, {@code [0xE4]}. Letters are composed (NFC): a Mac writes é as
 * two. What would move a terminal's cursor, or turn the text around it, is written as its number,
 * {@code [U+001B]}.
 */
final class Names {

    private static final char UNREAD = '\uFFFD'; // what Java shows for bytes it cannot decode

    private Names() {
    }

    /** The names on a path, with slashes between them, as they are. */
    static String of(Path relative) {
        List<String> parts = new ArrayList<>();
        for (Path part : relative) {
            String text = part.toString();
            parts.add(text.indexOf(UNREAD) < 0 ? text : decoded(bytes(part)));
        }
        return String.join("/", parts);
    }

    /** A name as it is printed. */
    static String printable(String name) {
        StringBuilder out = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (isUnfit(point)) {
                out.append(Text.format("[U+%04X]", point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** Controls, ends of lines, halves of letters, never-letters, and what turns text around. */
    private static boolean isUnfit(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> point >= 0x202A && point <= 0x202E
                    || point >= 0x2066 && point <= 0x2069;
            case Character.UNASSIGNED -> (point & 0xFFFE) == 0xFFFE
                    || point >= 0xFDD0 && point <= 0xFDEF;
            default -> false;
        };
    }

    /** The bytes of a single name, which Java gives in the path of a URI alone. */
    private static byte[] bytes(Path part) {
        String raw = part.toUri().getRawPath().replaceFirst("/$", "");
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = raw.lastIndexOf('/') + 1; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) raw.charAt(i));
            }
        }
        byte[] name = new byte[bytes.position()];
        bytes.get(0, name);
        return name;
    }

    /** UTF-8; other bytes as numbers. */
    static String decoded(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer letters = CharBuffer.allocate(name.length);
        StringBuilder out = new StringBuilder();
        CoderResult result = decoder.decode(in, letters, true);
        while (result.isError()) {
            out.append(letters.flip());
            out.append(Text.format("[0x%02X]", in.get()));
            letters.clear();
            result = decoder.decode(in, letters, true);
        }
        return out.append(letters.flip()).toString();
    }
}
