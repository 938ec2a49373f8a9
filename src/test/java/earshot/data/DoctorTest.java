package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A healthy corpus, and the same with one ailment at a time. */
class DoctorTest {

    @TempDir
    private Path folder;

    private static Checkup examine(Path place) throws IOException {
        return Doctor.examine(place, Parallel.single(), Progress.Factory.SILENT);
    }

    /** Digits 0 to 2 by the voices a, b and c, four takes each. */
    private Path healthy() throws IOException {
        String[] names = new String[36];
        for (int i = 0; i < names.length; i++) {
            names[i] = i / 12 + "_" + "abc".charAt(i / 4 % 3) + "_" + i % 4 + ".wav";
        }
        Clips.write(folder, names);
        return folder;
    }

    /** What it finds, without the advice that goes with every such ailment. */
    private void assertFindings(String... expected) throws IOException {
        assertEquals(String.join("\n", expected), examine(folder).findings().stream()
                .map(finding -> finding.ailment() + " " + finding.file() + ": " + finding.what()
                        + (finding.advice().equals(finding.ailment().advice()) ? ""
                                : " -> " + finding.advice()))
                .collect(Collectors.joining("\n")));
    }

    private void write(String name, double... samples) throws IOException {
        Clips.write(folder, name, Clips.wav(Signal.mono(samples, 8000)));
    }

    @Test
    void nothingIsFoundInAHealthyCorpus() throws IOException {
        Checkup checkup = examine(healthy());
        assertEquals(new Checkup(36, 3, 3, checkup.seconds(), List.of()), checkup);
        assertEquals("36 clips, 3 labels, 3 voices, 3.6 seconds", checkup.corpus());
        assertEquals("nothing found", checkup.summary());
        assertTrue(checkup.isHealthy());
    }

    @Test
    void silentAndEmptyClips() throws IOException {
        healthy();
        write("0_a_4.wav", new double[800]);
        write("0_b_4.wav", new double[0]);
        Clips.write(folder, "0_c_4.wav", new byte[0]);
        Clips.write(folder, "0_c_5.wav", Clips.wav(Synth.sine(300, 0.009, 0.1, 8000)));
        assertFindings("empty 0_b_4.wav: has no samples",
                "empty 0_c_4.wav: file, byte 0: expected a WAV file (RIFF, size, WAVE), got an"
                        + " empty file: copy or download it again",
                "silent 0_a_4.wav: is silent: every sample is 0.0",
                "silent 0_c_5.wav: is hardly more than silence: its loudest sample is at"
                        + " -40.9 dB");
    }

    /** A wave that touches full scale for two samples at a time is loud, and no more. */
    @Test
    void clippedClips() throws IOException {
        healthy();
        write("0_a_4.wav", 0, 1, 1, 1, 1, 0.5, -1, -1, -0.5, 0);
        write("0_b_4.wav", 0, 1, 1, 0.5, -1, -1, 1, -1, 1, 0);
        write("0_c_4.wav", 0, 0.9, 0.9, 0.9, 0.9, -0.9, 0);
        assertFindings("clipped 0_a_4.wav: 4 samples in a row are at full scale, 6 in all");
    }

    @Test
    void duplicatesAndTheSameSoundUnderTwoLabels() throws IOException {
        healthy();
        Clips.write(folder, "0_a_4.wav", Clips.tone(0));
        Clips.write(folder, "1_b_4.wav", Clips.tone(0));
        assertFindings("duplicate 0_a_4.wav: is the same file as 0_a_0.wav",
                "duplicate 1_b_4.wav: is the same file as 0_a_0.wav, but is labelled 1 and not 0"
                        + " -> listen to it, and keep the one that is right");
    }

    @Test
    void foreignAndDamagedFiles() throws IOException {
        healthy();
        Clips.write(folder, "0_a_4.wav", "fLaC and so on".getBytes(StandardCharsets.US_ASCII));
        Clips.write(folder, "0_a_5.wav", "%PDF".getBytes(StandardCharsets.US_ASCII));
        Clips.write(folder, "0_b_4.wav", Arrays.copyOf(Clips.tone(50), 30));
        Clips.write(folder, "more/0_b_5.MP3", new byte[] {1});
        Clips.write(folder, "more/.0_b_5.ogg", new byte[] {1});
        Clips.write(folder, "__MACOSX/0_b_5.ogg", new byte[] {1});
        Clips.write(folder, "README.txt", new byte[] {1});
        assertFindings("damaged 0_b_4.wav: " + reason("0_b_4.wav"),
                "foreign 0_a_4.wav: file, byte 0: expected a WAV file (RIFF, size, WAVE), got a"
                        + " FLAC file -> convert it to WAV, for instance with ffmpeg",
                "foreign 0_a_5.wav: file, byte 0: expected a WAV file (RIFF, size, WAVE), got a"
                        + " PDF document",
                "foreign more/0_b_5.MP3: is a sound, but no .wav file: nobody reads it");
        Path zip = Clips.zip(folder, folder.resolveSibling("all.zip"), StandardCharsets.UTF_8);
        assertEquals(examine(folder).findings(), examine(zip).findings());
    }

    private String reason(String name) throws IOException {
        return Clips.open(folder).skipped().stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow().reason();
    }

    @Test
    void otherRatesAndOddClips() throws IOException {
        healthy();
        double[] tone = Synth.sine(300, 0.5, 0.1, 16_000).samples();
        Clips.write(folder, "0_a_4.wav", Clips.wav(Signal.mono(tone, 16_000)));
        Clips.write(folder, "0_b_4.wav", Clips.wav(Synth.sine(300, 0.5, 2, 8000)));
        assertFindings("rate 0_a_4.wav: is at 16000 Hz, most clips are at 8000",
                "odd 0_b_4.wav: lasts 2.00 seconds, more than 10 times the median of 0.10: does it"
                        + " hold several clips?");
    }

    /** A file may be called as a remark is worded, or hold its words: that tells nothing. */
    @Test
    void whatIsWrongIsNotToldByWords() throws IOException {
        Clips.write(folder, "label/a.wav", "label/b.wav", "is silent/a.wav", "is silent/b.wav");
        Clips.write(folder, "label/long.wav", Clips.wav(Synth.sine(300, 0.5, 2, 8000)));
        Clips.write(folder, "is silent/got an empty file.wav", Arrays.copyOf(Clips.tone(9), 20));
        Clips.write(folder, "label/expected a WAV file.wav",
                Clips.wav(Signal.mono(new double[] {0.1, Double.NaN}, 8000)));
        Files.createDirectory(folder.resolve("maybe"));
        assertEquals(List.of("damaged is silent/got an empty file.wav",
                "damaged label/expected a WAV file.wav", "odd label/long.wav", "labels maybe",
                "voices voices"), examine(folder).findings().stream()
                        .map(finding -> finding.ailment() + " " + finding.file()).toList());
    }

    @Test
    void namesThatTheLayoutCannotRead() throws IOException {
        healthy();
        Clips.write(folder, "seven.wav", Clips.tone(40));
        assertFindings("misplaced seven.wav: is not called digit_voice_take.wav like the others");
    }

    @Test
    void foldersThatSayOneThingAndNamesAnother() throws IOException {
        Clips.write(folder, "1/1_a_0.wav", "1/1_b_0.wav", "2/2_a_0.wav", "2/2_b_0.wav",
                "2/1_a_7.wav", "1/more/1_b_7.wav");
        assertFindings("misplaced 1/more/1_b_7.wav: lies 2 folders deep, most clips 1: its label"
                        + " is taken to be more",
                "misplaced 2/1_a_7.wav: lies in folder 2, but its name says label 1",
                "voices voice a: never says more");
    }

    @Test
    void aSpeakersFolderWithAnotherSpeakersClip() throws IOException {
        Clips.write(folder, "01/1_01_0.wav", "01/2_01_0.wav", "02/1_02_0.wav", "02/2_02_0.wav",
                "02/1_01_1.wav");
        assertFindings("misplaced 02/1_01_1.wav: lies in folder 02, but its name says voice 01");
    }

    @Test
    void labelsOutOfBalanceOrWithNothingLeft() throws IOException {
        healthy();
        for (int take = 0; take < 7; take++) {
            for (String voice : List.of("a", "b", "c")) {
                Files.deleteIfExists(folder.resolve("0_" + voice + "_" + take + ".wav"));
                Clips.write(folder, "1_" + voice + "_" + (4 + take) + ".wav",
                        Clips.tone(100 + 3 * take + voice.charAt(0)));
            }
        }
        write("0_a_0.wav", new double[10]);
        assertFindings("silent 0_a_0.wav: is silent: every sample is 0.0",
                "labels label 0: none of its files can be used -> mend its files, or take them"
                        + " out: no training begins on such a corpus");
        Clips.write(folder, "0_b_0.wav", "0_c_0.wav", "0_a_1.wav");
        assertFindings("silent 0_a_0.wav: is silent: every sample is 0.0",
                "labels label 0: has 3 clips, the median is 12",
                "labels label 1: has 33 clips, the median is 12");
    }

    @Test
    void voicesOutOfBalanceUnknownOrAlone() throws IOException {
        healthy();
        Clips.write(folder, "0_d_0.wav", Clips.tone(60));
        Clips.write(folder, "1_d_0.wav", Clips.tone(61));
        assertFindings("voices voice d: has 2 clips, the median is 12",
                "voices voice d: never says 2");
    }

    @Test
    void voicesThatNobodyKnowsAndOneVoiceAlone() throws IOException {
        Clips.write(folder.resolve("unknown"), "yes/a.wav", "no/b.wav");
        assertEquals(List.of("of 2 clips nobody knows who speaks, so a voice may be in training"
                + " and test at once"), whats(folder.resolve("unknown")));
        Clips.write(folder.resolve("one"), "1_a_0.wav", "2_a_0.wav");
        assertEquals(List.of("says everything, so nothing can be measured about other voices"),
                whats(folder.resolve("one")));
    }

    private static List<String> whats(Path place) throws IOException {
        return examine(place).findings().stream().map(Finding::what).toList();
    }

    @Test
    void aPlaceWithoutACorpusIsAnError() {
        assertThrows(BadInputException.class, () -> examine(folder));
        assertThrows(BadInputException.class, () -> examine(folder.resolve("missing")));
    }

    @Test
    void aFindingIsALineAndTheSummaryCounts() throws IOException {
        healthy();
        write("0_a_4.wav", new double[800]);
        Clips.write(folder, "0_a_5.wav", Clips.tone(0));
        Checkup checkup = examine(folder);
        assertEquals("silent     0_a_4.wav: is silent: every sample is 0.0 -> record it again, or"
                + " take it out", checkup.findings().get(0).toString());
        assertEquals("2 findings: 1 silent, 1 duplicate", checkup.summary());
        assertEquals(1, checkup.count(Ailment.SILENT));
    }

    /** One thread or three: the same findings in the same order. */
    @Test
    void threadsChangeNothing() throws IOException {
        healthy();
        for (int take = 4; take < 9; take++) {
            Clips.write(folder, "0_a_" + take + ".wav", Clips.tone(take));
        }
        try (Parallel three = Parallel.of(3)) {
            assertEquals(examine(folder),
                    Doctor.examine(folder, three, Progress.Factory.SILENT));
        }
    }
}
