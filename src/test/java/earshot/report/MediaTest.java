package earshot.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.plot.Plot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {

    private static final double[] HALF = {0, 0.5, -0.5, 2, -2};
    private static final Signal SIGNAL = Signal.mono(HALF, 8000);

    @Test
    void aFigureIsThePngWithItsSizeAndItsCaptionTwice() {
        Plot plot = Plot.line(new double[] {0, 1}, new double[] {0, 1}).size(320, 200);
        String figure = Pages.of(Media.figure(plot, "Loss & \"accuracy\""));
        assertTrue(figure.startsWith("<figure><img alt=\"Loss &amp; &quot;accuracy&quot;\""
                + " width=\"320\" height=\"200\" src=\"data:image/png;base64,iVBOR"));
        assertTrue(figure.endsWith(
                "<figcaption>Loss &amp; &quot;accuracy&quot;</figcaption>\n</figure>\n"));
        assertArrayEquals(plot.png(), Pages.data(figure, "image/png").get(0));
        Pages.tags(figure);
    }

    /** What is heard is the signal: its rate, its channels, its samples in steps of 1/32768. */
    @Test
    void aPlayerHoldsTheSoundAs16BitWav(@TempDir Path folder) throws Exception {
        Signal stereo = Signal.of(new double[][] {HALF, {1, 0, 0.25, 0, 0}}, 44_100);
        String player = Pages.of(Media.player("two <ears>", stereo));
        Path file = Files.write(folder.resolve("clip.wav"),
                Pages.data(player, "audio/wav").get(0));
        assertEquals(44 + 5 * 2 * 2, Files.size(file));
        Signal read = WavReader.read(file);
        assertEquals(44_100, read.sampleRate());
        assertArrayEquals(new double[] {0, 0.5, -0.5, 32767 / 32768.0, -1}, read.channel(0));
        assertArrayEquals(new double[] {32767 / 32768.0, 0, 0.25, 0, 0}, read.channel(1));
        assertTrue(player.startsWith("<figure><figcaption>two &lt;ears&gt;</figcaption>\n<audio"
                + " controls=\"\" preload=\"metadata\" aria-label=\"two &lt;ears&gt;\" src="));
        Pages.tags(player);
    }

    /** One figure, so that a page that is printed or narrow never parts them. */
    @Test
    void aFigureMayHaveASound() {
        Plot plot = Plot.line(new double[] {0, 1}, new double[] {0, 1}).size(320, 200);
        String figure = Pages.of(Media.figure(plot, "a <clip>", SIGNAL));
        assertArrayEquals(plot.png(), Pages.data(figure, "image/png").get(0));
        assertEquals(44 + 5 * 2, Pages.data(figure, "audio/wav").get(0).length);
        assertTrue(figure.contains("aria-label=\"a &lt;clip&gt;\""));
        assertEquals(List.of("figure", "img", "figcaption", "/figcaption", "audio", "/audio",
                "/figure"), Pages.tags(figure));
    }

    @Test
    void aCardSaysWhatWasSaidAndHeardAndHowSurely() {
        String cards = Pages.of(Media.players(List.of(
                new Clip("7_kal.wav", "7", "7", 0.9949, SIGNAL),
                new Clip("5_kal.wav", "5", "9", 0.5, SIGNAL),
                new Clip("new.wav", "", "<9>", 1, SIGNAL))));
        assertTrue(cards.contains("<li><p class=\"name\">7_kal.wav</p>\n"
                + "<p>said <b><bdi>7</bdi></b>, heard <b><bdi>7</bdi></b>, 99.5 % sure</p>"));
        assertTrue(cards.contains("<p>said <b><bdi>5</bdi></b>, heard <b><bdi>9</bdi></b>,"
                + " 50.0 % sure: <strong class=\"wrong\">wrong</strong></p>"));
        assertTrue(cards.contains(
                "<p>heard <b><bdi>&lt;9&gt;</bdi></b>, 100.0 % sure</p>"));
        assertTrue(cards.startsWith("<ul class=\"clips\"><li>"));
        assertEquals(3, Pages.data(cards, "audio/wav").size());
        assertEquals(List.of("ul", "li", "p", "/p", "p", "b", "bdi", "/bdi", "/b", "b", "bdi"),
                Pages.tags(cards).subList(0, 11));
    }

    @Test
    void theSoundIsThatOfTheClip() {
        Signal other = Signal.mono(new double[] {0.125}, 16_000);
        String cards = Pages.of(Media.players(List.of(
                new Clip("a", "1", "1", 1, SIGNAL), new Clip("b", "1", "1", 1, other))));
        List<byte[]> sounds = Pages.data(cards, "audio/wav");
        assertEquals(44 + 5 * 2, sounds.get(0).length);
        assertEquals(44 + 2, sounds.get(1).length);
        assertTrue(cards.contains("aria-label=\"b\""));
    }

    @Test
    void aProbabilityIsOne() {
        for (double bad : new double[] {-0.01, 1.01, Double.NaN, 96.5}) {
            var error = assertThrows(IllegalArgumentException.class,
                    () -> new Clip("a", "1", "1", bad, SIGNAL));
            assertEquals("a clip expected a probability from 0 to 1, got " + bad
                    + ": take it from the network's softmax", error.getMessage());
        }
        assertEquals("0.0 %", new Clip("a", "1", "1", 0, SIGNAL).sureness());
    }

    @Test
    void whatNobodyKnowsIsNotWrong() {
        assertFalse(new Clip("a", "", "1", 1, SIGNAL).isWrong());
        assertFalse(new Clip("a", "1", "1", 1, SIGNAL).isWrong());
        assertTrue(new Clip("a", "1", "2", 1, SIGNAL).isWrong());
    }

    @Test
    void aSampleThatIsNoNumberIsRefused() {
        Signal broken = Signal.mono(new double[] {0, Double.NaN}, 8000);
        assertThrows(IllegalArgumentException.class, () -> Media.player("a", broken));
    }
}
