package earshot.report;

import earshot.audio.Signal;
import earshot.audio.WavWriter;
import earshot.audio.WavWriter.SampleType;
import earshot.plot.Plot;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Pictures and sounds inside the page: a {@code data:} address holds the file itself, its bytes as
 * letters (base64, RFC 4648), a third longer than the file.
 */
final class Media {

    private static final int PNG_WIDTH = 16; // byte offsets of the first chunk's numbers
    private static final int PNG_HEIGHT = 20;

    private Media() {
    }

    /** A plot over its caption. */
    static Html figure(Plot plot, String caption) {
        return Html.element("figure", picture(plot, caption), caption(caption));
    }

    /** A plot over its caption and a sound. */
    static Html figure(Plot plot, String caption, Signal sound) {
        return Html.element("figure", picture(plot, caption), caption(caption),
                audio(caption, sound));
    }

    /** Width and height keep its place while the page loads. */
    private static Html picture(Plot plot, String caption) {
        byte[] png = plot.png();
        ByteBuffer head = ByteBuffer.wrap(png);
        return Html.empty("img").with("alt", caption)
                .with("width", "" + head.getInt(PNG_WIDTH))
                .with("height", "" + head.getInt(PNG_HEIGHT))
                .with("src", data("image/png", png));
    }

    private static Html caption(String caption) {
        return Html.element("figcaption", Html.text(caption));
    }

    /** A sound under its caption. */
    static Html player(String caption, Signal signal) {
        return Html.element("figure", caption(caption), audio(caption, signal));
    }

    /** Clips side by side, as many as there is room for. */
    static Html players(List<Clip> clips) {
        List<Html> cards = new ArrayList<>();
        for (Clip clip : clips) {
            cards.add(Html.element("li",
                    Html.element("p", Html.text(clip.caption())).with("class", "name"),
                    verdict(clip), audio(clip.caption(), clip.signal())));
        }
        return Html.element("ul", cards).with("class", "clips");
    }

    /** "said 7, heard 5, 96.5 % sure: wrong". Colour alone would not reach every reader. */
    private static Html verdict(Clip clip) {
        List<Html> words = new ArrayList<>();
        if (!clip.said().isEmpty()) {
            words.addAll(List.of(Html.text("said "), label(clip.said()), Html.text(", ")));
        }
        words.addAll(List.of(Html.text("heard "), label(clip.heard()),
                Html.text(", " + clip.sureness() + " sure")));
        if (clip.isWrong()) {
            words.addAll(List.of(Html.text(": "),
                    Html.element("strong", Html.text("wrong")).with("class", "wrong")));
        }
        return Html.element("p", words);
    }

    /** Apart from the sentence around it, should it be of a script that runs the other way. */
    private static Html label(String label) {
        return Html.element("b", Html.element("bdi", Html.text(label)));
    }

    private static Html audio(String caption, Signal signal) {
        byte[] wav = WavWriter.encode(signal, SampleType.PCM_16);
        return Html.element("audio").with("controls", "").with("preload", "metadata")
                .with("aria-label", caption).with("src", data("audio/wav", wav));
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
