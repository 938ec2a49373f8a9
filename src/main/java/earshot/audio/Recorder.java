package earshot.audio;

import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.TargetDataLine;

/**
 * A microphone that is open: it belongs to this program until {@link #close}.
 *
 * <p>What comes from it are 16-bit integers s, the low byte first; the sample is s / 32768.
 */
public final class Recorder implements AutoCloseable {

    private static final int BLOCKS_PER_SECOND = 20;
    private static final int METER_WIDTH = 20;
    private static final double METER_DB = 3; // a step of the meter: the first is at -60 dB

    private final TargetDataLine line;
    private final String name;
    private final int sampleRate;

    /** A line that was opened for one channel of 16 bits, signed, little-endian. */
    Recorder(TargetDataLine line, String name, int sampleRate) {
        this.line = line;
        this.name = name;
        this.sampleRate = sampleRate;
    }

    /**
     * Listens for round(seconds · sampleRate) samples from now on, and returns them as they came:
     * nothing is cut off, nothing is made louder. Progress shows how loud the last 50 ms were.
     *
     * @throws BadInputException if the microphone fails or stops before that, as one does that is
     *     unplugged
     * @throws IllegalArgumentException if that is no sample, or more than 2³⁰ − 1
     */
    public Signal record(double seconds, Progress.Factory bars) throws BadInputException {
        double length = Math.rint(seconds * sampleRate);
        if (!(length >= 1 && length < 1 << 30)) {
            throw new IllegalArgumentException(Text.format("a recording has 1 to %d samples, got"
                    + " %s s at %d Hz", (1 << 30) - 1, seconds, sampleRate));
        }
        byte[] bytes = new byte[2 * (int) length];
        int block = 2 * Math.max(1, sampleRate / BLOCKS_PER_SECOND);
        line.start();
        try (Progress bar = bars.start("listening", (bytes.length - 1) / block + 1)) {
            for (int start = 0; start < bytes.length; start += block) {
                int end = start + Math.min(block, bytes.length - start);
                fill(bytes, start, end);
                bar.advance(1, meter(Level.of(signal(bytes, start, end))));
            }
        } finally {
            line.stop();
        }
        return signal(bytes, 0, bytes.length);
    }

    private void fill(byte[] bytes, int start, int end) throws BadInputException {
        for (int at = start; at < end;) {
            int count = read(bytes, at, end - at);
            if (count < 1) {
                throw new BadInputException(Text.format("%s: expected %.2f s of sound, got %.2f s"
                        + " before it stopped: see that it is plugged in, and record again", name,
                        bytes.length / 2.0 / sampleRate, at / 2.0 / sampleRate));
            }
            at += count;
        }
    }

    private int read(byte[] bytes, int start, int count) throws BadInputException {
        try {
            return line.read(bytes, start, count);
        } catch (RuntimeException e) { // whatever its driver may throw
            throw new BadInputException(Text.format("%s: expected sound, got a failure of the"
                    + " device (%s): see that it is plugged in, and record again", name,
                    e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    private Signal signal(byte[] bytes, int start, int end) {
        ByteBuffer shorts = ByteBuffer.wrap(bytes, start, end - start)
                .order(ByteOrder.LITTLE_ENDIAN);
        double[] samples = new double[(end - start) / 2];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = shorts.getShort() / 32768.0;
        }
        return Signal.mono(samples, sampleRate);
    }

    /** A bar from silence, −60 dB and below, to full scale. */
    private static String meter(Level level) {
        double steps = METER_WIDTH + level.peakDb() / METER_DB;
        int loud = (int) Math.max(0, Math.min(METER_WIDTH, Math.ceil(steps)));
        return level.clipped() > 0 ? "#### TOO LOUD! #####"
                : "#".repeat(loud) + " ".repeat(METER_WIDTH - loud);
    }

    /** Lets go of the microphone. */
    @Override
    public void close() {
        line.close();
    }
}
