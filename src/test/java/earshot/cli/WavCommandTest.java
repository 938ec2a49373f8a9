package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.audio.WavWriter.SampleType;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavCommandTest {

    @TempDir
    private Path folder;

    private Path stereo() throws IOException {
        return Sounds.pcm(folder.resolve("stereo.wav"), 44100, new double[441], new double[441]);
    }

    private static String[] fields(Run run, int line) {
        return run.lines().get(line).split("\t", -1);
    }

    @Test
    void aPersonIsToldEverything() throws IOException {
        Path file = stereo();
        assertEquals(String.join("\n", file.toString(),
                "  container  RIFF",
                "  format     pcm",
                "  channels   2",
                "  rate       44100 Hz",
                "  bits       16",
                "  frames     441",
                "  seconds    0.010",
                "",
                "      byte  chunk                     size",
                "         0  RIFF                      1800  WAVE, little-endian",
                "        12    fmt                       16  how a sample is written",
                "        20      tag                      1  PCM",
                "        22      channels                 2",
                "        24      rate                 44100  frames a second",
                "        28      byte rate           176400  bytes a second",
                "        32      align                    4  bytes a frame",
                "        34      bits                    16  a sample",
                "        36    data                    1764  the samples",
                "        44      frames                 441  0.010 seconds",
                "      1808  end                             of the file"),
                String.join("\n", Run.good("wav", file).lines()));
    }

    @Test
    void aPersonIsShownWhereTheFlawsAre() throws IOException {
        Run run = Run.good("wav", Sounds.cut(stereo(), 101));
        assertEquals("        36    ! says 1764 bytes, the file has 57 more (a stream, or cut):"
                + " read to its end", run.line("        36    !"));
        assertEquals("       101  ! the last frame is cut: left it out", run.line("       101  !"));
        assertTrue(run.lines().stream().allMatch(line -> line.equals(line.stripTrailing())));
    }

    /** What is refused is not a good file, but one may look into it. */
    @Test
    void theChunksOfARefusedFileAreShown() throws IOException {
        Path file = stereo();
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] = 0x55;
        Files.write(file, bytes);
        Run run = Run.of("wav", file);
        assertTrue(run.error(2).startsWith(file + ": fmt chunk, byte 20: expected PCM, float"));
        assertEquals(file.toString(), run.lines().get(0));
        assertEquals("        20      tag                     85  MP3", run.line("        20  "));
        assertTrue(run.line("        20      !").contains("! expected PCM, float, A-law"));
        assertTrue(Run.good("wav", "--tsv", file).lines().size() == 1, "no chunks in a table");
    }

    @Test
    void aPersonIsToldOfFlaws() throws IOException {
        Run run = Run.good("wav", Sounds.cut(stereo(), 101));
        assertEquals("  frames     14", run.line("  frames"));
        assertEquals(2, run.lines().stream().filter(
                line -> line.startsWith("  warning    data chunk, byte ")).count(), run.out());
    }

    @Test
    void aScriptGetsEightFields() throws IOException {
        Path floats = Sounds.float64(folder.resolve("f.wav"), 8000, 0, 0.5, 1);
        Run run = Run.good("wav", "--tsv", stereo(), floats);
        assertArrayEquals(new String[] {folder.resolve("stereo.wav").toString(), "ok", "pcm", "2",
            "44100", "16", "441", ""}, fields(run, 0));
        assertArrayEquals(new String[] {floats.toString(), "ok", "float", "1", "8000", "64", "3",
            ""}, fields(run, 1));
        assertEquals(2, run.lines().size());
        assertEquals("", run.err());
    }

    @Test
    void aFlawIsAWarningAndNoWavARejection() throws IOException {
        Path cut = Sounds.cut(stereo(), 101);
        Path text = Sounds.text(folder.resolve("text.wav"));
        Path empty = Files.createFile(folder.resolve("empty.wav"));
        Run run = Run.good("wav", "--tsv", cut, text, empty);
        String[] warned = fields(run, 0);
        assertArrayEquals(new String[] {"warn", "pcm", "2", "44100", "16", "14"},
                Arrays.copyOfRange(warned, 1, 7));
        assertTrue(warned[7].contains("; "), "both warnings: " + warned[7]);
        for (int line = 1; line < 3; line++) {
            String[] rejected = fields(run, line);
            assertArrayEquals(new String[] {"reject", "", "", "", "", ""},
                    Arrays.copyOfRange(rejected, 1, 7));
            assertTrue(rejected[7].contains("expected a WAV file"), rejected[7]);
            assertEquals(8, rejected.length);
        }
        assertEquals("", run.err());
    }

    @Test
    void withoutTsvARejectedFileIsAnError() throws IOException {
        Path text = Sounds.text(folder.resolve("text.wav"));
        Run run = Run.of("wav", text, stereo());
        assertEquals(text + ": file, byte 0: expected a WAV file (RIFF, size, WAVE), got plain"
                + " text: is this the right file?", run.error(2));
        assertEquals("  channels   2", run.line("  channels"), "the others are shown");
    }

    @Test
    void whatIsNotThereIsAnErrorInBothForms() throws IOException {
        Path file = stereo();
        Path missing = folder.resolve("missing.wav");
        for (Object[] words : new Object[][] {{"wav", missing, file},
            {"wav", "--tsv", missing, file}}) {
            Run run = Run.of(words);
            assertEquals(missing + ": no such file", run.error(2));
            assertTrue(run.out().startsWith(file.toString()), "the others are shown");
        }
        assertEquals(folder + ": not a file", Run.bad("wav", "--tsv", folder));
        assertEquals(folder + ": not a file", Run.bad("wav", folder));
    }

    @Test
    void tabsAndLineEndsStayOutOfTheFields() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().getSeparator().equals("/"),
                "skipped: this system has no such names");
        Path odd = Sounds.text(folder.resolve("a\tb\nc\rd.wav"));
        Run run = Run.good("wav", "--tsv", odd);
        assertEquals(1, run.lines().size(), run.out());
        assertEquals(8, fields(run, 0).length);
        assertTrue(fields(run, 0)[0].endsWith("a b c d.wav"), run.out());
        assertTrue(fields(run, 0)[7].contains("a b c d.wav: file, byte 0"), run.out());
        assertEquals(1, Run.bad("wav", odd).lines().count());
    }

    @Test
    void bitsAreThoseOfTheFile() throws IOException {
        Signal signal = Synth.sine(440, 0.5, 0.01, 8000);
        for (SampleType type : SampleType.values()) {
            Path file = folder.resolve(type + ".wav");
            WavWriter.write(signal, file, type);
            String[] fields = fields(Run.good("wav", "--tsv", file), 0);
            assertEquals(type.toString().toLowerCase(Locale.ROOT),
                    fields[2] + "_" + fields[5]);
            assertEquals("80", fields[6]);
        }
    }
}
