package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpora as students have them: every oddity is named and none is fatal. */
class OdditiesTest {

    private static final String NO_SEVEN = "has no recording, the other digits have: a model of"
            + " this corpus never answers it";

    @TempDir
    Path folder;

    @Test
    void aStudentsCorpusIsReadAndEveryOddityNamed() throws IOException {
        digits("0", "1", "2", "3", "4", "5", "6", "8", "9");
        write("4/empty.wav", new double[0]);
        write("4/silent.wav", new double[4000]);
        Clips.write(folder, "4/long.wav", Clips.wav(Synth.sine(300, 0.5, 30, 8000)));
        double[] tone = Synth.sine(300, 0.5, 0.1, 44_100).samples();
        Clips.write(folder, "4/stereo.wav",
                Clips.wav(Signal.of(new double[][] {tone, tone}, 44_100)));
        Corpus corpus = Clips.open(folder);
        assertEquals(List.of(new Remark(Ailment.EMPTY, "4/empty.wav", "has no samples"),
                new Remark(Ailment.SILENT, "4/silent.wav",
                        "is silent: every sample is 0.0")), corpus.skipped());
        assertEquals(List.of(new Remark(Ailment.LABELS, "label 7", NO_SEVEN),
                new Remark(Ailment.ODD, "4/long.wav",
                        "lasts 30.00 seconds, more than 10 times the median of"
                        + " 0.10: does it hold several clips?"),
                new Remark(Ailment.ODD, "4/stereo.wav",
                        "has 2 channels at 44100 Hz, most clips have 1: several"
                        + " are mixed to their mean")), corpus.warned());
        assertEquals(20, corpus.recordings().size());
    }

    /** Channels that cancel each other are silent once they are mixed; a constant tells nothing. */
    @Test
    void whatIsTheSameThroughoutIsSilent() throws IOException {
        Clips.write(folder, "yes/a.wav", "no/a.wav");
        write("yes/constant.wav", new double[] {0.25, 0.25, 0.25});
        write("yes/cancelled.wav", new double[] {0.5, -0.25}, new double[] {-0.5, 0.25});
        write("yes/last.wav", new double[] {0, 0, 0x1p-15});
        write("yes/one.wav", new double[] {0.5});
        write("yes/zero.wav", new double[] {0, -0.0, 0}, new double[] {-0.0, 0, 0});
        Corpus corpus = Clips.open(folder);
        assertEquals(List.of("no/a.wav", "yes/a.wav", "yes/last.wav"), Clips.names(corpus));
        assertEquals(List.of("is silent: every sample, its channels mixed, is 0.0",
                "is silent: every sample is 0.25", "is silent: every sample is 0.5",
                "is silent: every sample, its channels mixed, is 0.0"),
                corpus.skipped().stream().map(Remark::reason).toList());
    }

    @Test
    void aLabelThatLosesAllItsRecordingsToSilenceIsAnError() throws IOException {
        Clips.write(folder, "yes/a.wav", "yes/b.wav");
        write("no/a.wav", new double[100]);
        assertEquals(folder + ": no readable recording of no among 3 files; the first that was"
                + " skipped: no/a.wav: is silent: every sample is 0.0",
                assertThrows(BadInputException.class, () -> Clips.open(folder)).getMessage());
    }

    @Test
    void aCorpusOfSilenceIsAnError() throws IOException {
        write("no/a.wav", new double[100]);
        assertEquals(folder + ": no readable recording of no among 1 file; the first that was"
                + " skipped: no/a.wav: is silent: every sample is 0.0",
                assertThrows(BadInputException.class, () -> Clips.open(folder)).getMessage());
    }

    /** The medians are 0.15, 0.3 and 15.05 seconds; ten times that is not yet more. */
    @Test
    void longIsMoreThanTenMedians() throws IOException {
        assertEquals(List.of("d"), warned(seconds(0.1, 0.1, 0.2, 1.51)));
        assertEquals(List.of(), warned(seconds(0.1, 0.1, 0.2, 1.5)));
        assertEquals(List.of("c"), warned(seconds(0.1, 0.3, 3.01)));
        assertEquals(List.of(), warned(seconds(0.1, 0.3, 3)));
        assertEquals(List.of(), warned(seconds(0.1, 30)));
    }

    @Test
    void theUsualNumberOfChannelsIsTheMostCommonAndTheSmallerOfTwo() throws IOException {
        assertEquals(List.of(), warned(channels(2, 2)));
        assertEquals(List.of("b"), warned(channels(2, 1, 2)));
        assertEquals(List.of("a", "c"), warned(channels(2, 1, 2, 1)));
        assertEquals(List.of("a", "b"), warned(channels(1, 2, 3, 3)));
        assertEquals("has 1 channel at 8000 Hz, most clips have 2: several are mixed to their mean",
                channels(2, 1, 2).warned().get(0).reason());
    }

    /** A file is flawed and long: one remark, so that files can be counted. */
    @Test
    void aFileHasOneRemark() throws IOException {
        Clips.write(folder, "yes/a.wav", "no/b.wav", "no/d.wav");
        double[] tone = Synth.sine(300, 0.5, 2, 8000).samples();
        byte[] wav = Clips.wav(Signal.of(new double[][] {tone, tone}, 8000));
        Clips.write(folder, "yes/c.wav", Arrays.copyOf(wav, wav.length - 8));
        List<Remark> warned = Clips.open(folder).warned();
        assertEquals(1, warned.size());
        String[] reasons = warned.get(0).reason().split("; ");
        assertEquals("lasts 2.00 seconds", reasons[reasons.length - 2].split(",")[0]);
        assertEquals("has 2 channels at 8000 Hz", reasons[reasons.length - 1].split(",")[0]);
        assertEquals(3, reasons.length);
    }

    @Test
    void digitsAreMissingWhereMoreThanHalfAreThere() throws IOException {
        digits("0", "1", "2", "3", "4");
        assertEquals(List.of(), Clips.open(folder).warned());
        digits("8");
        assertEquals(List.of(new Remark(Ailment.LABELS, "labels 5, 6, 7, 9",
                "have no recording, the other digits"
                + " have: a model of this corpus never answers them")),
                Clips.open(folder).warned());
        digits("5", "6", "7", "9");
        assertEquals(List.of(), Clips.open(folder).warned());
    }

    @Test
    void amongOtherLabelsNoDigitIsMissing() throws IOException {
        digits("0", "1", "2", "3", "4", "5", "6", "8", "9", "ten");
        assertEquals(List.of(), Clips.open(folder).warned());
    }

    private void digits(String... labels) throws IOException {
        for (String label : labels) {
            Clips.write(folder, label + "/a.wav", label + "/b.wav");
        }
    }

    private void write(String name, double[]... channels) throws IOException {
        Clips.write(folder, name, Clips.wav(Signal.of(channels, 8000)));
    }

    private static List<String> warned(Corpus corpus) {
        return corpus.warned().stream().map(remark -> remark.name().split("[/.]")[1]).toList();
    }

    private Corpus seconds(double... seconds) throws IOException {
        Path place = folder.resolve(Arrays.toString(seconds));
        for (int i = 0; i < seconds.length; i++) {
            Clips.write(place, "yes/" + (char) ('a' + i) + ".wav",
                    Clips.wav(Synth.sine(300, 0.5, seconds[i], 8000)));
        }
        return Clips.open(place);
    }

    private Corpus channels(int... channels) throws IOException {
        Path place = folder.resolve(Arrays.toString(channels));
        for (int i = 0; i < channels.length; i++) {
            double[][] tones = new double[channels[i]][];
            Arrays.fill(tones, Synth.sine(300, 0.5, 0.1, 8000).samples());
            Clips.write(place, "yes/" + (char) ('a' + i) + ".wav",
                    Clips.wav(Signal.of(tones, 8000)));
        }
        return Clips.open(place);
    }
}
