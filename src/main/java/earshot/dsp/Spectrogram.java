package earshot.dsp;

import earshot.util.Text;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * One number for every moment and every frequency: {@code values[frame][bin]}, time first.
 *
 * <p>Frame t stands {@code t · hopSamples / sampleRate} seconds from the first; bin k is centred on
 * {@code binHz[k]}. What the numbers are (magnitude, power, decibels; linear or mel bins) depends
 * on who made them. librosa prints the transpose, [bin][frame]; pictures put time on x. It
 * never changes.
 */
public final class Spectrogram {

    private final double[][] values; // [frame][bin]
    private final double[] binHz;
    private final int sampleRate;
    private final int hopSamples;

    /**
     * Takes the arrays over: the caller must not change them afterwards.
     *
     * @throws IllegalArgumentException if a frame has not one value for each of {@code binHz}
     */
    Spectrogram(double[][] values, double[] binHz, int sampleRate, int hopSamples) {
        for (int t = 0; t < values.length; t++) {
            if (values[t].length != binHz.length) {
                throw new IllegalArgumentException(Text.format(
                        "a spectrogram of %d bins, but frame %d has %d values",
                        binHz.length, t, values[t].length));
            }
        }
        this.values = values;
        this.binHz = binHz;
        this.sampleRate = sampleRate;
        this.hopSamples = hopSamples;
    }

    public int frames() {
        return values.length;
    }

    public int bins() {
        return binHz.length;
    }

    public double at(int frame, int bin) {
        return values[frame][bin];
    }

    /** A copy, [frame][bin]. */
    public double[][] values() {
        double[][] copy = new double[values.length][];
        Arrays.setAll(copy, t -> values[t].clone());
        return copy;
    }

    /** The centre of each bin in Hz; a copy. */
    public double[] binHz() {
        return binHz.clone();
    }

    public int sampleRate() {
        return sampleRate;
    }

    public int hopSamples() {
        return hopSamples;
    }

    /** From one frame to the next. */
    public double secondsPerFrame() {
        return (double) hopSamples / sampleRate;
    }

    /** The largest value; −∞ when there is no frame. */
    public double max() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream)
                .max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** A function applied to every value. */
    public Spectrogram map(DoubleUnaryOperator function) {
        return mapFrames(frame -> Arrays.stream(frame).map(function).toArray(), binHz);
    }

    /**
     * A function applied to every frame, which gives a value for each of the new bins. It must not
     * write to the array it is given.
     */
    public Spectrogram mapFrames(UnaryOperator<double[]> function, double[] newBinHz) {
        double[][] mapped = new double[values.length][];
        Arrays.setAll(mapped, t -> function.apply(values[t]));
        return new Spectrogram(mapped, newBinHz.clone(), sampleRate, hopSamples);
    }

    @Override
    public String toString() {
        return Text.format("Spectrogram[%d frames, %d bins, a frame every %d samples at %d Hz]",
                frames(), bins(), hopSamples, sampleRate);
    }
}
