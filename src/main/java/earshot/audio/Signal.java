package earshot.audio;

import earshot.util.Text;
import java.util.Arrays;

/**
 * Sound as numbers: one row of samples a channel, all equally long, and how many samples a second.
 *
 * <p>Sample n of a channel was the air pressure at time n / {@code sampleRate} seconds. Values are
 * nominally in [-1, 1): a 16-bit file holds integers s in −32768 … 32767, and the sample is
 * s / 32768. A float file may go beyond; nothing here clips. A signal never changes: every method
 * that alters one returns a new one.
 */
public final class Signal {

    private static final double LARGEST = 1e100;

    private final double[][] channels; // [channel][sample]
    private final int sampleRate;

    private Signal(double[][] channels, int sampleRate) {
        this.channels = channels;
        this.sampleRate = sampleRate;
    }

    /** One channel. The samples are copied. */
    public static Signal mono(double[] samples, int sampleRate) {
        return of(new double[][] {samples}, sampleRate);
    }

    /**
     * A signal of {@code channels[channel][sample]}. The samples are copied.
     *
     * @throws IllegalArgumentException if there is no channel, if the channels differ in length, or
     *     if the rate is below 1 Hz
     */
    public static Signal of(double[][] channels, int sampleRate) {
        if (channels.length == 0) {
            throw new IllegalArgumentException("a signal has at least one channel, got none");
        }
        if (sampleRate < 1) {
            throw new IllegalArgumentException(
                    "a signal has a sample rate of at least 1 Hz, got " + sampleRate);
        }
        double[][] copy = new double[channels.length][];
        for (int c = 0; c < copy.length; c++) {
            if (channels[c].length != channels[0].length) {
                throw new IllegalArgumentException(Text.format(
                        "channels are equally long; channel 0 has %d samples, channel %d has %d",
                        channels[0].length, c, channels[c].length));
            }
            copy[c] = channels[c].clone();
        }
        return new Signal(copy, sampleRate);
    }

    /**
     * A signal that keeps these very rows: whoever made them gives them away and changes them no
     * more. It saves a reader of large files half of the memory.
     */
    static Signal owning(double[][] channels, int sampleRate) {
        return new Signal(channels, sampleRate);
    }

    /**
     * Whether features can be computed from a sample: it is a number, and at most 1e100, so that
     * its power, and the sum of many, is a number too.
     */
    public static boolean isUsable(double sample) {
        return Math.abs(sample) <= LARGEST;
    }

    public int sampleRate() {
        return sampleRate;
    }

    public int channels() {
        return channels.length;
    }

    /** Samples in each channel; a WAV file calls one of each a frame. */
    public int length() {
        return channels[0].length;
    }

    public double seconds() {
        return (double) length() / sampleRate;
    }

    /** A copy of the samples of one channel, the first being 0. */
    public double[] channel(int index) {
        return channels[index].clone();
    }

    /**
     * A copy of the only channel's samples.
     *
     * @throws IllegalStateException if there are several: choose one with {@link #channel}, or mix
     *     them with {@link #mono()}
     */
    public double[] samples() {
        if (channels.length != 1) {
            throw new IllegalStateException(Text.format(
                    "samples() needs a signal of one channel, got %d: call mono() or channel(i)",
                    channels.length));
        }
        return channels[0].clone();
    }

    /** The mean of the channels, as librosa mixes; a mono signal is returned as it is. */
    public Signal mono() {
        if (channels.length == 1) {
            return this;
        }
        double[] mean = new double[length()];
        for (double[] channel : channels) {
            for (int n = 0; n < mean.length; n++) {
                mean[n] += channel[n];
            }
        }
        for (int n = 0; n < mean.length; n++) {
            mean[n] /= channels.length;
        }
        return new Signal(new double[][] {mean}, sampleRate);
    }

    /**
     * The samples from {@code start} up to, not including, {@code end}, of every channel.
     *
     * @throws IllegalArgumentException unless 0 ≤ start ≤ end ≤ length
     */
    public Signal slice(int start, int end) {
        if (start < 0 || start > end || end > length()) {
            throw new IllegalArgumentException(Text.format(
                    "slice needs 0 <= start <= end <= %d, got %d and %d", length(), start, end));
        }
        double[][] part = new double[channels.length][];
        for (int c = 0; c < part.length; c++) {
            part[c] = Arrays.copyOfRange(channels[c], start, end);
        }
        return new Signal(part, sampleRate);
    }

    /** So many samples from the first on: the end cut off, or zeros added at the end. */
    public Signal withLength(int samples) {
        return moved(0, samples);
    }

    /**
     * So many samples around the middle one: both ends cut off alike, or zeros added at both. Of an
     * odd number the end has one more.
     */
    public Signal centred(int samples) {
        return moved(Math.floorDiv(samples - length(), 2), samples);
    }

    /** As many samples as asked for, in which this signal's first stands at {@code at}. */
    private Signal moved(int at, int samples) {
        double[][] moved = new double[channels.length][samples];
        int from = Math.max(0, -at);
        int to = Math.max(0, at);
        int count = Math.min(length() - from, samples - to);
        for (int c = 0; c < moved.length && count > 0; c++) {
            System.arraycopy(channels[c], from, moved[c], to, count);
        }
        return new Signal(moved, sampleRate);
    }

    @Override
    public String toString() {
        return Text.format("Signal[%s, %s, %d Hz]", Text.count(channels.length, "channel"),
                Text.count(length(), "sample"), sampleRate);
    }
}
