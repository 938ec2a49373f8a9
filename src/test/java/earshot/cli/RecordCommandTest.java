package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.FakeSoundCard;
import earshot.audio.Microphone;
import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import earshot.util.BadInputException;
import earshot.util.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecordCommandTest {

    private static final double[] SILENCE = new double[32000];

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs record with these microphones; what it throws is what Earshot reports in one line. */
    private void record(List<FakeSoundCard> cards, Object... words) throws Exception {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Progress.Factory.SILENT);
        RecordCommand command = new RecordCommand(console, () -> Microphone.among(
                cards.stream().map(FakeSoundCard::mixer).toList()));
        new CommandLine(command).parseArgs(
                Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        assertEquals(0, command.call());
    }

    private String problem(List<FakeSoundCard> cards, Object... words) {
        Exception e = assertThrows(Exception.class, () -> record(cards, words));
        assertTrue(e instanceof BadInputException || e instanceof IllegalArgumentException,
                e.toString());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        return e.getMessage();
    }

    private List<String> outLines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> errLines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** Half a second of nothing, half a second of a tone, a second of nothing, at 16 kHz. */
    private static double[] tone(double amplitude) {
        double[] samples = new double[32000];
        System.arraycopy(Synth.sine(440, amplitude, 0.5, 16000).samples(), 0, samples, 8000, 8000);
        return samples;
    }

    @Test
    void writesWhatWasSaidAndNothingBeforeOrAfterIt() throws Exception {
        Path file = folder.resolve("new").resolve("seven.wav");
        FakeSoundCard card = FakeSoundCard.hearing("Built-in", tone(0.5));
        record(List.of(card), file);

        // Frames of 512 samples every 128: the first that sees the tone is centred on sample 7808,
        // the last on 16128; librosa's trim ends a hop after the last.
        Signal written = WavReader.read(file);
        double[] expected = Arrays.copyOfRange(tone(0.5), 7808, 16256);
        assertEquals(16000, written.sampleRate());
        assertEquals(1, written.channels());
        assertArrayEquals(expected, written.samples(), 1 / 32768.0);
        assertEquals(List.of(file + ": 0.53 s of the 2.00 s heard, peak -6.0 dB",
                "next: predict --model my.earshot " + file), outLines());
        assertEquals(List.of("Built-in listens for 2.0 s: speak now"), errLines());
        assertEquals("open at 16000", card.calls().get(0));
        assertEquals("close", card.calls().get(card.calls().size() - 1));
    }

    /** The trim is the fingerprint's: 35 dB below the loudest is kept no longer. */
    @Test
    void softEndsAreKeptAndVerySoftOnesAreNot() throws Exception {
        for (double db : new double[] {33, 37}) {
            double[] samples = tone(0.5);
            double soft = 0.5 * StrictMath.pow(10, -db / 20);
            System.arraycopy(Synth.sine(440, soft, 0.5, 16000).samples(), 0, samples, 16000, 8000);
            Path file = folder.resolve("soft" + db + ".wav");
            record(List.of(FakeSoundCard.hearing("Mic", samples)), file);
            assertEquals(db < 35 ? 1.0 : 0.5, WavReader.read(file).seconds(), 0.05);
        }
    }

    @Test
    void secondsRateAndDeviceAreThoseAskedFor() throws Exception {
        Path file = folder.resolve("Seven.WAV");
        FakeSoundCard first = FakeSoundCard.hearing("Built-in", tone(0.5));
        FakeSoundCard second = FakeSoundCard.hearing("USB", tone(0.25));
        record(List.of(first, second), "--device", 2, "--rate", 8000, "--seconds", 1.5, file);
        assertEquals(8000, WavReader.read(file).sampleRate());
        assertTrue(outLines().get(0).endsWith(" of the 1.50 s heard, peak -12.0 dB"),
                outLines().get(0));
        assertEquals(List.of("USB listens for 1.5 s: speak now"), errLines());
        assertEquals(List.of(), first.calls());
        assertEquals("open at 8000", second.calls().get(0));
    }

    @Test
    void aNameWithSpacesIsQuotedInTheNextCommand() throws Exception {
        Path file = folder.resolve("my seven.wav");
        record(List.of(FakeSoundCard.hearing("Mic", tone(0.5))), file);
        assertEquals("next: predict --model my.earshot '" + file + "'", outLines().get(1));
    }

    @Test
    void clippingIsSaid() throws Exception {
        Path file = folder.resolve("loud.wav");
        double[] samples = tone(0.5);
        samples[9000] = -1;
        samples[9001] = 32767 / 32768.0;
        record(List.of(FakeSoundCard.hearing("Mic", samples)), file);
        assertEquals(file + ": too loud, 2 samples clipped: speak softer, or further away",
                errLines().get(1));
        assertTrue(outLines().get(0).endsWith("peak 0.0 dB"), outLines().get(0));
        assertEquals(-1, Arrays.stream(WavReader.read(file).samples()).min().orElseThrow());
    }

    /** At 192 kHz a click of one sample is so short that it is silence, however loud. */
    @Test
    void whatWasCutOffIsNotJudged() throws Exception {
        double[] samples = new double[96000];
        samples[10000] = -1;
        Arrays.fill(samples, 48000, 67200, 0.8);
        FakeSoundCard card = new FakeSoundCard("Mic", List.of(192000),
                FakeSoundCard.source(FakeSoundCard.pcm(samples), 1000));
        record(List.of(card), "--rate", 192000, "--seconds", "0.5", folder.resolve("a.wav"));
        assertTrue(outLines().get(0).endsWith("peak -1.9 dB"), outLines().get(0));
        assertEquals(1, errLines().size(), errLines().toString());
    }

    @Test
    void nearSilenceIsSaidAndWrittenAllTheSame() throws Exception {
        Path quiet = folder.resolve("quiet.wav");
        Path fair = folder.resolve("fair.wav");
        Path zeros = folder.resolve("zeros.wav");
        String hint = ": nearly silent: speak up, and see that the microphone is not muted, that"
                + " this program may use it, and that it is the right one (record --list)";
        record(List.of(FakeSoundCard.hearing("Mic", tone(0.0095))), quiet); // -40.4 dB
        record(List.of(FakeSoundCard.hearing("Mic", tone(0.0105))), fair); // -39.6 dB
        record(List.of(FakeSoundCard.hearing("Mic", SILENCE)), zeros);
        assertEquals(List.of(quiet + hint, zeros + hint),
                errLines().stream().filter(line -> !line.contains("listens")).toList());
        assertEquals(zeros + ": 2.00 s of the 2.00 s heard, nothing but zeros", outLines().get(4));
        assertArrayEquals(SILENCE, WavReader.read(zeros).samples());
    }

    @Test
    void microphonesAreListedWithTheNumbersThatDeviceTakes() throws Exception {
        record(List.of(FakeSoundCard.hearing("Built-in\tMicrophone"),
                FakeSoundCard.hearing("USB [plughw:1,0]")), "--list");
        assertEquals(List.of("1\tBuilt-in Microphone", "2\tUSB [plughw:1,0]"), outLines());
        assertEquals(List.of(), errLines());
    }

    @Test
    void withoutAMicrophoneNothingIsWritten() throws IOException {
        String expected = "expected a microphone, got none: connect one, and see that the system"
                + " lets this program use it (a container has none)";
        assertEquals(expected, problem(List.of(), folder.resolve("a.wav")));
        assertEquals(expected, problem(List.of(), "--list"));
        assertNothingWritten();
    }

    @Test
    void aMicrophoneThatFailsLeavesNothingBehindAndIsLetGo() throws IOException {
        Path file = folder.resolve("a.wav");
        FakeSoundCard early = FakeSoundCard.hearing("Mic", new double[8000]);
        assertTrue(problem(List.of(early), file).startsWith(
                "Mic: expected 2.00 s of sound, got 0.50 s before it stopped"));
        assertEquals("close", early.calls().get(early.calls().size() - 1));
        FakeSoundCard broken = new FakeSoundCard("Mic", List.of(16000), (bytes, start, count) -> {
            throw new IllegalStateException("gone");
        });
        assertTrue(problem(List.of(broken), file).contains("a failure of the device (gone)"));
        assertEquals("close", broken.calls().get(broken.calls().size() - 1));
        assertTrue(problem(List.of(FakeSoundCard.hearing("Mic").taken()), file)
                .startsWith("Mic: expected a microphone that is free"));
        assertTrue(problem(List.of(FakeSoundCard.hearing("Mic")), file, "--rate", 44100)
                .contains("choose a rate it has (8000, 16000 Hz)"));
        assertNothingWritten();
    }

    @Test
    void aDeviceThatIsNotListedIsRefused() throws IOException {
        List<FakeSoundCard> two =
                List.of(FakeSoundCard.hearing("A", SILENCE), FakeSoundCard.hearing("B", SILENCE));
        for (int device : new int[] {-1, 0, 3}) {
            assertEquals("--device is 1 to 2, got " + device + ": see record --list",
                    problem(two, "--device", device, folder.resolve("a.wav")));
        }
        assertNothingWritten();
    }

    @Test
    void aFileThatIsThereIsKeptUnlessForced() throws Exception {
        Path file = Sounds.text(folder.resolve("a.wav"));
        FakeSoundCard card = FakeSoundCard.hearing("Mic", tone(0.5));
        assertEquals(file + " is there already: name another file, or write over it with --force",
                problem(List.of(card), file));
        assertEquals("this is no sound\n", Files.readString(file));
        assertEquals(List.of(), card.calls(), "it did not listen");
        assertThrows(BadInputException.class, () -> record(
                List.of(FakeSoundCard.hearing("Mic")), file, "--force"));
        assertEquals("this is no sound\n", Files.readString(file), "a failure keeps it too");
        record(List.of(card), file, "--force");
        assertEquals(8448, WavReader.read(file).length());
    }

    /** By way of Earshot: one line, status 2, and no microphone is needed to be told. */
    @Test
    void aWrongCommandLineIsToldBeforeAnythingIsHeard() throws IOException {
        Path file = folder.resolve("a.wav");
        assertEquals("record needs a file to write whose name ends in .wav, got none: for example,"
                + " record seven.wav", Run.bad("record"));
        assertEquals("record needs a file to write whose name ends in .wav, got 7.mp3: for example,"
                + " record seven.wav", Run.bad("record", "7.mp3"));
        for (String seconds : new String[] {"0", "0.09", "-1", "60.1", "NaN", "Infinity"}) {
            assertEquals("--seconds is 0.1 to 60, got " + Double.parseDouble(seconds),
                    Run.bad("record", file, "--seconds", seconds));
        }
        for (int rate : new int[] {-1, 0, 7999, 192001}) {
            assertEquals("--rate is 8000 to 192000, got " + rate,
                    Run.bad("record", file, "--rate", rate));
        }
        Path inFile = Sounds.text(folder.resolve("text")).resolve("a.wav");
        assertTrue(Run.bad("record", inFile).startsWith(inFile + ": cannot be written: "));
        Path wavFolder = Files.createDirectory(folder.resolve("b.wav"));
        assertEquals(wavFolder + ": expected the name of a file to write, got a folder",
                Run.bad("record", wavFolder, "--force"));
        assertFalse(Files.exists(file));
    }

    @Test
    void theShortestAndTheLongestAreTaken() throws Exception {
        FakeSoundCard endless = new FakeSoundCard("Mic", List.of(8000, 192000),
                (bytes, start, count) -> count);
        record(List.of(endless), "--seconds", "0.1", "--rate", 192000, folder.resolve("a.wav"));
        record(List.of(endless), "--seconds", "60", "--rate", 8000, folder.resolve("b.wav"));
        assertEquals(19200, WavReader.read(folder.resolve("a.wav")).length());
        assertEquals(480000, WavReader.read(folder.resolve("b.wav")).length());
    }

    /** Whatever this machine has; a container has none. */
    @Test
    void theMachinesOwnAreListedOrItIsSaidThatThereAreNone() throws IOException {
        int count = Microphone.all().size();
        if (count > 0) {
            assertEquals(count, Run.good("record", "--list").lines().size());
            return;
        }
        String expected = "expected a microphone, got none: connect one, and see that the system"
                + " lets this program use it (a container has none)";
        assertEquals(expected, Run.bad("record", folder.resolve("a.wav")));
        assertEquals(expected, Run.bad("record", "--list"));
        assertNothingWritten();
    }
}
