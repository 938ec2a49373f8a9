package earshot.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.plot.Plot;
import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Signal SIGNAL = Signal.mono(new double[] {0, 0.5, -0.5}, 8000);
    private static final int PLACES = 17; // where a text stands on the page of everything
    private static final Plot PLOT =
            Plot.line(new double[] {0, 1}, new double[] {0, 1}).size(200, 150);

    @TempDir
    Path folder;

    /** A page with everything on it, one text in every place that takes a text. */
    private static Report everything(String text) {
        return new Report("t" + text).facts(Map.of("k" + text, text)).heading("h" + text)
                .paragraph(text).table(List.of(text), List.of(List.of(text))).printed(text)
                .figure(PLOT, text).player(text, SIGNAL)
                .players(List.of(new Clip(text, "s" + text, "h" + text, 0.25, SIGNAL)));
    }

    @Test
    void partsStandInTheOrderInWhichTheyCame() throws IOException {
        String page = Pages.of(everything("x"), folder);
        assertEquals(List.of("html", "head", "meta", "meta", "meta", "meta", "title", "/title",
                "style", "/style", "/head", "body", "main", "h1", "/h1",
                "div", "table", "tbody", "tr", "th", "/th", "td", "/td", "/tr", "/tbody", "/table",
                "/div", "h2", "/h2", "p", "/p",
                "div", "table", "thead", "tr", "th", "/th", "/tr", "/thead", "tbody", "tr", "td",
                "/td", "/tr", "/tbody", "/table", "/div", "div", "pre", "/pre", "/div",
                "figure", "img", "figcaption", "/figcaption", "/figure",
                "figure", "figcaption", "/figcaption", "audio", "/audio", "/figure",
                "ul", "li", "p", "/p", "p", "b", "bdi", "/bdi", "/b", "b", "bdi", "/bdi", "/b",
                "strong", "/strong", "/p", "audio", "/audio", "/li", "/ul",
                "/main", "/body", "/html"), Pages.tags(body(page)));
    }

    private static String body(String page) {
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset="));
        return page.substring(page.indexOf('\n') + 1);
    }

    @Test
    void theHeadIsForPhonesAndForbidsScriptsAndTheNetwork() throws IOException {
        String page = Pages.of(new Report("MFCC -> CNN"), folder);
        assertTrue(page.contains("<title>MFCC -&gt; CNN</title>"));
        assertTrue(page.contains("<h1>MFCC -&gt; CNN</h1>"));
        assertTrue(page.contains("<meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\">"));
        assertTrue(page.contains("<meta name=\"color-scheme\" content=\"light dark\">"));
        assertTrue(page.contains("content=\"default-src &#39;none&#39;; img-src data:;"
                + " media-src data:; style-src &#39;unsafe-inline&#39;\">"));
        assertTrue(page.contains(Style.SHEET));
    }

    /** The browser must find the charset in the first 1024 bytes. */
    @Test
    void nothingComesFromElsewhere() throws IOException {
        String page = Pages.of(everything("x"), folder);
        assertTrue(page.indexOf("<meta charset=\"utf-8\">") < 1024);
        for (String fetched : List.of("http:", "https:", "//", "@import", "url(", "<script",
                "<link", "srcset", "onload")) {
            String words = page.replaceAll("base64,[^\"]*", "");
            assertFalse(words.contains(fetched), fetched);
        }
    }

    /** The sheet stands on the page as it is: a letter that is escaped would break it. */
    @Test
    void theSheetHasNoLettersThatAreEscaped() {
        assertEquals(Style.SHEET, Html.escape(Style.SHEET));
    }

    @Test
    void noTextChangesThePage() throws IOException {
        List<String> tags = Pages.tags(body(Pages.of(everything("x"), folder)));
        for (String text : List.of("<script>alert(1)</script>", "\"quoted\" & 'so'", "\u202evaw",
                "\ud83d", "\0\u0007\u001b[31m", "</style><!--", "]]>", "&lt", "\" onerror=\"x",
                "a\r\nb", "--><img src=x>", "שבע")) {
            String page = Pages.of(everything(text), folder);
            assertEquals(tags, Pages.tags(body(page)), text);
            assertEquals(PLACES, count(page, Html.escape(text)), text);
        }
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(everything("ä").write(folder.resolve("one")));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Path second = everything("ä").write(folder.resolve("two"));
            assertArrayEquals(first, Files.readAllBytes(second));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPageCanBeWrittenAgainAndGoOn() throws IOException {
        Report report = new Report("t").paragraph("one");
        String first = Pages.of(report, folder);
        assertEquals(first, Pages.of(report, folder));
        String longer = Pages.of(report.paragraph("two"), folder);
        assertTrue(longer.contains("<p>one</p>\n<p>two</p>\n"));
        assertFalse(first.contains("two"));
    }

    @Test
    void whatIsAddedIsTakenAsItWas() throws IOException {
        List<String> row = new ArrayList<>(List.of("before"));
        Report report = new Report("t").table(List.of("a"), List.of(row));
        row.set(0, "after");
        assertTrue(Pages.of(report, folder).contains("<td>before</td>"));
    }

    /** A browser drops the first line break of a pre. */
    @Test
    void printedLinesKeepTheirBreaksAndSpaces() throws IOException {
        String page = Pages.of(new Report("t").printed("\n  precision\n7   0.98\n"), folder);
        assertTrue(page.contains("<div class=\"scroll\" tabindex=\"0\"><pre>\n\n  precision\n"
                + "7   0.98\n</pre>\n</div>"), page);
    }

    @Test
    void theFolderIsMadeAndHoldsOnePage() throws IOException {
        Path runs = folder.resolve("runs/1 ä");
        Path page = new Report("one").write(runs);
        assertEquals(runs.resolve("index.html"), page);
        new Report("two").write(runs);
        assertTrue(Files.readString(page).contains("<h1>two</h1>"));
        assertEquals(List.of("index.html"), names(runs));
    }

    @Test
    void aPageThatCannotBeWrittenLeavesEverythingAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThrows(BadInputException.class, () -> new Report("t").write(file));
        assertThrows(BadInputException.class, () -> new Report("t").write(file.resolve("runs")));
        assertEquals("mine", Files.readString(file));
        Path taken = Files.createDirectories(folder.resolve("runs/index.html"));
        var error = assertThrows(BadInputException.class,
                () -> new Report("t").write(taken.getParent()));
        assertEquals(taken + ": expected the name of a file to write, got a folder",
                error.getMessage());
        assertEquals(List.of("file", "runs"), names(folder));
        assertEquals(List.of("index.html"), names(taken.getParent()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void titlesAndHeadingsSaySomething() {
        assertSays("a report expected a title, got a blank text: say what it is about",
                () -> new Report(" \n"));
        assertSays("a report expected a title, got null: say what it is about",
                () -> new Report(null));
        assertSays("a heading expected a title, got a blank text: say what it is about",
                () -> new Report("t").heading(""));
        assertSays("a report expected a text, got null: give an empty one for none",
                () -> new Report("t").paragraph(null));
    }

    private static void assertSays(String message, Runnable act) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }
}
