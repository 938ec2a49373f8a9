package earshot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages as a strict browser would: every quote closed, every element in its place. */
final class Pages {

    private static final Set<String> NEVER_CLOSED = Set.of("meta", "img");
    private static final Pattern TAG = Pattern.compile(
            "<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)>");
    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|#39);|&");

    private Pages() {
    }

    static String of(Html html) {
        try {
            StringBuilder out = new StringBuilder();
            html.writeTo(out);
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The page that is written, which must be UTF-8 to the last byte. */
    static String of(Report report, Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(report.write(folder));
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Start and end tags without attributes, in order; fails where they do not fit together. */
    static List<String> tags(String markup) {
        List<String> tags = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(markup);
        int at = 0;
        while (tag.find()) {
            requireNoMarkup(markup.substring(at, tag.start()));
            at = tag.end();
            tags.add(tag.group(1) + tag.group(2));
            if (!tag.group(1).isEmpty()) {
                assertEquals(open.pop(), tag.group(2));
            } else if (!NEVER_CLOSED.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        requireNoMarkup(markup.substring(at));
        assertTrue(open.isEmpty(), "never closed: " + open);
        return tags;
    }

    private static void requireNoMarkup(String text) {
        assertTrue(!text.contains("<") && !text.contains(">"), "markup in: " + text);
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            assertTrue(reference.group(1) != null, "a bare & in: " + text);
        }
    }

    /** What a browser shows for a text of the page. */
    static String read(String markup) {
        return markup.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&");
    }

    /** The files inside the page, in order. */
    static List<byte[]> data(String markup, String type) {
        Matcher address = Pattern.compile("src=\"data:" + type + ";base64,([^\"]*)\"")
                .matcher(markup);
        List<byte[]> files = new ArrayList<>();
        while (address.find()) {
            files.add(Base64.getDecoder().decode(address.group(1)));
        }
        return files;
    }
}
