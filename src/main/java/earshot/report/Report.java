package earshot.report;

import earshot.audio.Signal;
import earshot.plot.Plot;
import earshot.util.BadInputException;
import earshot.util.SafeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The record of a training run as one page: {@code new Report("MFCC").facts(…).write(folder)}.
 *
 * <p>The page is one HTML5 file with its pictures and sounds inside. It opens from disk, needs no
 * network and has no script. Parts stand in the order in which they were added, each taken as it
 * was then. All texts are plain: markup in them is shown, not obeyed. The same parts give the same
 * bytes; only the PNGs of plots differ a little between JDKs.
 */
public final class Report {

    /** Nothing is fetched and nothing is run, even if a text were to slip through. */
    private static final String POLICY =
            "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'";

    private final String title;
    private final List<Html> parts = new ArrayList<>();

    /** @throws IllegalArgumentException if the title is blank: a page must have one */
    public Report(String title) {
        this.title = requireText("a report", title);
        parts.add(Html.element("h1", Html.text(title)));
    }

    /**
     * Settings and their values in two columns, in the map's order: a {@code LinkedHashMap} keeps
     * yours, while {@code Map.of} has another in every run.
     */
    public Report facts(Map<String, String> facts) {
        return add(Table.facts(facts));
    }

    /** @throws IllegalArgumentException if the text is blank */
    public Report heading(String text) {
        return add(Html.element("h2", Html.text(requireText("a heading", text))));
    }

    public Report paragraph(String text) {
        return add(Html.element("p", Html.text(text)));
    }

    /**
     * A table under its header; a column of numbers is set to the right.
     *
     * @throws IllegalArgumentException if there are no columns, or a row has more or fewer
     */
    public Report table(List<String> header, List<List<String>> rows) {
        return add(Table.of(header, rows));
    }

    /** Lines as a terminal showed them: one width for every letter, spaces and breaks kept. */
    public Report printed(String lines) {
        // A page drops the first line break after <pre>; that is this one, and not the text's.
        return add(Table.scrolling(Html.element("pre", Html.text("\n"), Html.text(lines))));
    }

    /**
     * A plot and, under it, its caption, which is also read to those who do not see the picture.
     *
     * @throws IllegalStateException if the machine has no fonts; the message says what to install
     */
    public Report figure(Plot plot, String caption) {
        return add(Media.figure(plot, caption));
    }

    /**
     * A plot, its caption, and the sound that it is about, to play, as in {@link #player}.
     *
     * @throws IllegalArgumentException if a sample is NaN
     * @throws IllegalStateException if the machine has no fonts; the message says what to install
     */
    public Report figure(Plot plot, String caption, Signal sound) {
        return add(Media.figure(plot, caption, sound));
    }

    /**
     * A sound to play, as 16-bit WAV at its own rate; what goes beyond −1 … 1 is clipped. Chromium
     * refuses rates below 3000 Hz.
     *
     * @throws IllegalArgumentException if a sample is NaN
     */
    public Report player(String caption, Signal signal) {
        return add(Media.player(caption, signal));
    }

    /**
     * A grid of clips: name, what was said, what was heard, how sure, and the sound as in
     * {@link #player}. A wrong answer is marked.
     */
    public Report players(List<Clip> clips) {
        return add(Media.players(clips));
    }

    /**
     * Writes {@code folder/index.html}, making the folder when it is missing, and returns its path.
     * If that fails, the page is what it was before.
     *
     * @throws BadInputException if nothing can be written there
     */
    public Path write(Path folder) throws IOException {
        Path page = folder.resolve("index.html");
        SafeFile.requireWritable(page);
        SafeFile.write(page, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write("<!DOCTYPE html>\n");
            page().writeTo(text);
            text.flush();
        });
        return page;
    }

    private Html page() {
        Html head = Html.element("head", Html.empty("meta").with("charset", "utf-8"),
                Html.empty("meta").with("http-equiv", "Content-Security-Policy")
                        .with("content", POLICY),
                meta("viewport", "width=device-width, initial-scale=1"),
                meta("color-scheme", "light dark"),
                Html.element("title", Html.text(title)),
                Html.element("style", Html.text(Style.SHEET)));
        return Html.element("html", head, Html.element("body", Html.element("main", parts)))
                .with("lang", "en");
    }

    private static Html meta(String name, String content) {
        return Html.empty("meta").with("name", name).with("content", content);
    }

    private Report add(Html part) {
        parts.add(part);
        return this;
    }

    private static String requireText(String what, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " expected a title, got "
                    + (text == null ? "null" : "a blank text") + ": say what it is about");
        }
        return text;
    }
}
