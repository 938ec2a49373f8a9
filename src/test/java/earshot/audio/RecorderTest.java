package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.audio.FakeSoundCard.Transfer;
import earshot.util.BadInputException;
import earshot.util.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static Signal record(int rate, double seconds, Transfer transfer) throws IOException {
        return recorder(rate, transfer).record(seconds, Progress.Factory.SILENT);
    }

    private static Recorder recorder(int rate, Transfer transfer) {
        return new Recorder(new FakeSoundCard("Mic", List.of(), transfer).target(), "Mic", rate);
    }

    private static String problem(int rate, double seconds, Transfer transfer) {
        return assertThrows(BadInputException.class, () -> record(rate, seconds, transfer))
                .getMessage();
    }

    @Test
    void twoBytesAreASampleTheLowOneFirst() throws IOException {
        byte[] bytes = {1, 0, 0, 1, -1, -1, 0, -128, -1, 127, 0, 64};
        Signal heard = record(6, 1, FakeSoundCard.source(bytes, 100));
        assertArrayEquals(new double[] {1 / 32768.0, 256 / 32768.0, -1 / 32768.0, -1,
            32767 / 32768.0, 0.5}, heard.samples());
        assertEquals(6, heard.sampleRate());
    }

    /** However the device cuts it up, the sound is the same; what comes after it is not taken. */
    @Property(tries = 100)
    void shortReadsAreJoined(@ForAll @IntRange(min = 1, max = 3000) int most,
            @ForAll @IntRange(min = 1, max = 2500) int samples) throws IOException {
        byte[] bytes = new byte[2 * samples + 10];
        new Random(samples).nextBytes(bytes);
        double[] heard = record(8000, samples / 8000.0, FakeSoundCard.source(bytes, most))
                .samples();
        assertArrayEquals(Arrays.copyOf(bytes, 2 * samples), FakeSoundCard.pcm(heard));
    }

    @Test
    void lastsTheNearestWholeNumberOfSamples() throws IOException {
        Transfer endless = (bytes, start, count) -> count;
        assertEquals(32000, record(16000, 2, endless).length());
        assertEquals(4411, record(44100, 0.10002, endless).length());
        assertEquals(1, record(8000, 0.0001, endless).length());
        assertEquals("a recording has 1 to 1073741823 samples, got 1.0E-5 s at 8000 Hz",
                assertThrows(IllegalArgumentException.class,
                        () -> record(8000, 0.00001, endless)).getMessage());
        for (double bad : new double[] {0, -1, Double.NaN, 1e6, 67108.864}) {
            assertThrows(IllegalArgumentException.class, () -> record(16000, bad, endless));
        }
    }

    @Test
    void aLineThatEndsEarlyIsAnErrorNotAShortRecording() {
        String expected = "Mic: expected 0.50 s of sound, got 0.25 s before it stopped: see that it"
                + " is plugged in, and record again";
        assertEquals(expected, problem(8000, 0.5, FakeSoundCard.source(new byte[4000], 333)));
        Transfer source = FakeSoundCard.source(new byte[4000], 100);
        assertEquals(expected, problem(8000, 0.5, (bytes, start, count) ->
                source.move(bytes, start, count) == 0 ? -1 : 100));
    }

    @Test
    void aLineThatThrowsIsAnErrorWithItsReason() {
        assertEquals("Mic: expected sound, got a failure of the device (gone): see that it is"
                + " plugged in, and record again", problem(8000, 1, (bytes, start, count) -> {
                    throw new IllegalStateException("gone");
                }));
        assertEquals("Mic: expected sound, got a failure of the device"
                + " (java.lang.IllegalStateException): see that it is plugged in, and record again",
                problem(8000, 1, (bytes, start, count) -> {
                    throw new IllegalStateException();
                }));
    }

    @Test
    void startsReadsAndStopsAndIsClosedOnce() throws IOException {
        FakeSoundCard card = FakeSoundCard.hearing("Mic", new double[800]);
        try (Recorder recorder = Microphone.among(List.of(card.mixer())).get(0).open(8000)) {
            recorder.record(0.1, Progress.Factory.SILENT);
        }
        assertEquals(List.of("open at 8000", "start", "read", "read", "stop", "close"),
                card.calls());
    }

    @Test
    void stopsAfterAFailureToo() {
        FakeSoundCard card = FakeSoundCard.hearing("Mic");
        assertThrows(BadInputException.class, () -> new Recorder(card.target(), "Mic", 8000)
                .record(0.1, Progress.Factory.SILENT));
        assertEquals(List.of("start", "read", "stop"), card.calls());
    }

    /** 20 blocks a second, each as long as its loudest sample is loud. */
    @Test
    void progressShowsTheLevelOfEachBlock() throws IOException {
        double[] samples = new double[1900]; // four blocks of 400, and one of 300
        samples[399] = 1 / 32768.0; // -90 dB
        samples[400] = -0.5; // -6.02 dB
        samples[800] = -1;
        samples[1600] = 0.0011; // -59 dB
        List<String> seen = new ArrayList<>();
        Progress.Factory bars = (job, steps) -> {
            seen.add(job + " " + steps);
            return (more, note) -> seen.add(more + note);
        };
        recorder(8000, FakeSoundCard.source(FakeSoundCard.pcm(samples), 999))
                .record(1900 / 8000.0, bars);
        String blank = " ".repeat(20);
        assertEquals(List.of("listening 5", "1" + blank, "1" + "#".repeat(18) + "  ",
                "1#### TOO LOUD! #####", "1" + blank, "1#" + " ".repeat(19)), seen);
    }

    @Test
    void fullBlocksAreNotFollowedByAnEmptyOne() throws IOException {
        List<Long> steps = new ArrayList<>();
        recorder(8000, (bytes, start, count) -> count).record(0.1, (job, count) -> {
            steps.add(count);
            return (more, note) -> steps.add(more);
        });
        assertEquals(List.of(2L, 1L, 1L), steps);
    }
}
