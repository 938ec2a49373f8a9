package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.WavFormat.Container;
import earshot.audio.WavFormat.Encoding;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.bench.Fuzz.Outcome;
import earshot.bench.Fuzz.Reading;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavFuzzTest {

    private static final int MUTANTS = 5000;
    private static final int FRAMES = 100_000;

    private static Outcome run(int mutants, Reading... readings) {
        return new Fuzz(Seeds.of(1), new WavFuzz(List.of(readings))).run(mutants, Progress.NONE);
    }

    /** A failure names the seed and the mutant, which bring the file back. */
    @Test
    void damagedFilesAreReadOrRefused() {
        for (long seed : new long[] {1, 2}) {
            Outcome outcome = WavFuzz.of(Seeds.of(seed)).run(MUTANTS, Progress.NONE);
            assertNull(outcome.wrong(), () -> "fuzz wav --seed " + seed + ": mutant "
                    + outcome.wrong().index() + ": " + outcome.wrong().what());
            assertEquals(MUTANTS, outcome.tried());
            assertEquals(MUTANTS, outcome.read() + outcome.refused());
            assertTrue(outcome.read() > MUTANTS / 5, "read " + outcome.read());
            assertTrue(outcome.refused() > MUTANTS / 5, "refused " + outcome.refused());
            assertTrue(outcome.mostMegabytes() > 0.1, "MB " + outcome.mostMegabytes());
            assertTrue(outcome.slowestMillis() > 0, "ms " + outcome.slowestMillis());
        }
    }

    @Test
    void aMutantDependsOnSeedAndNumber() {
        assertArrayEquals(WavFuzz.of(Seeds.of(7)).mutant(3), WavFuzz.of(Seeds.of(7)).mutant(3));
        byte[] third = WavFuzz.of(Seeds.of(7)).mutant(3);
        assertFalse(Arrays.equals(third, WavFuzz.of(Seeds.of(7)).mutant(4)));
        assertFalse(Arrays.equals(third, WavFuzz.of(Seeds.of(8)).mutant(3)));
    }

    /** The plan itself stays whole, and almost every mutant differs from it. */
    @Test
    void damageIsDone() {
        int same = 0;
        for (int i = 0; i < 1000; i++) {
            var random = Seeds.of(3).child(i).random();
            List<byte[]> pieces = new WavForge(WavPlan.random(random)).pieces();
            byte[] orderly = WavForge.joined(pieces);
            same += Arrays.equals(orderly, new WavMutator(random).mutant(pieces)) ? 1 : 0;
            assertArrayEquals(orderly, WavForge.joined(pieces));
        }
        assertTrue(same < 100, same + " of 1000 are the same");
    }

    @Test
    void anotherExceptionIsWrong() {
        Outcome outcome = run(100, bytes -> {
            if (bytes.length % 7 == 0) {
                throw new ArrayIndexOutOfBoundsException("eight");
            }
        });
        assertNotNull(outcome.wrong());
        assertEquals("java.lang.ArrayIndexOutOfBoundsException: eight", outcome.wrong().what());
        assertEquals(0, outcome.wrong().file().length % 7);
        assertEquals(outcome.wrong().index() + 1, outcome.tried());
        assertEquals(outcome.tried() - 1, outcome.read());
        assertArrayEquals(WavFuzz.of(Seeds.of(1)).mutant(outcome.wrong().index()),
                outcome.wrong().file());
        assertEquals("java.io.IOException: another", run(9, bytes -> {
            throw new IOException("another");
        }).wrong().what());
        assertEquals("java.lang.OutOfMemoryError: too much", run(9, bytes -> {
            throw new OutOfMemoryError("too much");
        }).wrong().what());
    }

    @Test
    void refusingIsRightAndRefusingVaguelyIsWrong() {
        Outcome outcome = run(9, bytes -> WavReader.parse(WavFuzz.NAME, new byte[0]));
        assertNull(outcome.wrong());
        assertEquals(9, outcome.refused());
        assertEquals(0, outcome.read());
        String what = run(9, bytes -> WavReader.parse("x", new byte[0])).wrong().what();
        assertTrue(what.startsWith("refused by a message of another form: x: file"), what);
        assertNotNull(run(9, bytes -> WavReader.parse(WavFuzz.NAME + ": \n", new byte[0]))
                .wrong());
    }

    @Test
    void takingTooLongIsWrong() {
        String what = run(9, bytes -> Thread.sleep(101)).wrong().what();
        assertTrue(what.matches("took 1\\d\\d ms"), what);
        assertNull(run(9, new Once(() -> sleep(150))).wrong(), "once is the machine's fault");
    }

    @Test
    void takingTooMuchMemoryIsWrong() {
        assertNull(run(9, bytes -> keep = new byte[15_000_000]).wrong());
        String what = run(9, bytes -> keep = new byte[17_000_000]).wrong().what();
        assertEquals("took 17.0 MB beyond the file", what);
        assertNull(run(9, new Once(() -> keep = new byte[17_000_000])).wrong(),
                "once is for what is loaded or compiled then");
    }

    private static byte[] keep;

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something the first time only. */
    private static final class Once implements Reading {

        private Runnable work;

        Once(Runnable work) {
            this.work = work;
        }

        @Override
        public void read(byte[] bytes) {
            work.run();
            work = () -> { };
        }
    }

    // How much memory reading takes

    private static long allocated(byte[] file) throws WavFormatException {
        Allocation allocation = Allocation.ifCounted();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = allocation.bytes();
            WavReader.parse("sized.wav", file);
            least = Math.min(least, allocation.since(before));
        }
        return least;
    }

    /** Eight bytes a sample. */
    @Test
    void memoryIsThatOfTheSamples() throws WavFormatException {
        for (int channels : new int[] {1, 3}) {
            byte[] file = new WavPlan(Container.RIFF, Encoding.PCM, 16, 2, channels, 8000, false,
                    List.of(), List.of(), List.of(), new byte[2 * FRAMES * channels]).file();
            long samples = (long) FRAMES * channels;
            long bytes = allocated(file);
            assertTrue(bytes >= 8 * samples, bytes + " bytes were not counted");
            assertTrue(bytes <= 8 * samples + 16_384, bytes + " bytes");
        }
    }

    /** Heads that promise gigabytes and thousands of channels, and few bytes after them. */
    @Test
    void promisesTakeNoMemory() throws WavFormatException {
        for (int channels : new int[] {1, 1024}) {
            byte[] file = new WavPlan(Container.RIFF, Encoding.PCM, 8, 1, channels, 8000, false,
                    List.of(), List.of(), List.of(), new byte[0]).file();
            for (int size : new int[] {0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE}) {
                ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 4, size);
                long bytes = allocated(file);
                assertTrue(bytes < 100_000, bytes + " bytes");
            }
        }
    }

    /** A flaw every eight bytes is no reason to keep a line for each. */
    @Test
    void flawsTakeNoMemory() throws WavFormatException {
        byte[] file = new WavPlan(Container.RIFF, Encoding.PCM, 8, 1, 1, 8000, false, List.of(),
                List.of(), List.of(), new byte[2]).file();
        byte[] many = new byte[file.length + 80_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i < file.length ? file[i] : new byte[] {'d', 'a', 't', 'a', 0, 0, 0, 0}[
                    (i - file.length) % 8];
        }
        ByteBuffer.wrap(many).order(ByteOrder.LITTLE_ENDIAN).putInt(4, many.length - 8);
        assertEquals(16, WavReader.parse("many.wav", many).warnings().size());
        long bytes = allocated(many);
        assertTrue(bytes < 40L * many.length, bytes + " bytes");
    }
}
