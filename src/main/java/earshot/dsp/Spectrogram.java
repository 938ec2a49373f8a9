package earshot.dsp;

import earshot.kernels.Rows;
import earshot.util.Text;
import java.util.Arrays;
import java.util.function.Consumer;
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

    private static final int AT_ONCE = 4096; // values: long loops are quick, if the cache has room

    // [bin][frame]: loops along the frames of a bin are quick. A row may be longer than they are.
    private final double[][] rows;
    private final int frames;
    private final double[] binHz;
    private final int sampleRate;
    private final int hopSamples;

    /** Of a row for each bin, [bin][frame]; takes the arrays over. */
    Spectrogram(double[][] rows, int frames, double[] binHz, int sampleRate, int hopSamples) {
        this.rows = rows;
        this.frames = frames;
        this.binHz = binHz;
        this.sampleRate = sampleRate;
        this.hopSamples = hopSamples;
    }

    /**
     * Of {@code values[frame][bin]}; takes the array of bins over.
     *
     * @throws IllegalArgumentException if a frame has not one value for each of {@code binHz}
     */
    Spectrogram(double[][] values, double[] binHz, int sampleRate, int hopSamples) {
        this(Rows.transpose(checked(values, binHz.length), binHz.length), values.length, binHz,
                sampleRate, hopSamples);
    }

    private static double[][] checked(double[][] values, int bins) {
        for (int t = 0; t < values.length; t++) {
            if (values[t].length != bins) {
                throw new IllegalArgumentException(Text.format(
                        "a spectrogram of %d bins, but frame %d has %d values",
                        bins, t, values[t].length));
            }
        }
        return values;
    }

    /** The values themselves, [bin][frame], not a copy. */
    double[][] rows() {
        return rows;
    }

    public int frames() {
        return frames;
    }

    public int bins() {
        return binHz.length;
    }

    public double at(int frame, int bin) {
        return rows[bin][frame];
    }

    /** A copy, [frame][bin]. */
    public double[][] values() {
        return Rows.transpose(rows, frames);
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
        double max = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            for (int t = 0; t < frames; t++) {
                max = Math.max(max, row[t]);
            }
        }
        return max;
    }

    /** A function applied to every value. */
    public Spectrogram map(DoubleUnaryOperator function) {
        return mapAll(values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = function.applyAsDouble(values[i]);
            }
        });
    }

    /**
     * A function applied to many values at once: it changes every element of the array that it is
     * given, whatever its length and the elements' order.
     */
    public Spectrogram mapAll(Consumer<double[]> function) {
        double[][] mapped = new double[rows.length][];
        int step = Math.max(1, AT_ONCE / Math.max(1, frames));
        for (int from = 0; from < rows.length; from += step) {
            int to = Math.min(rows.length, from + step);
            double[] values = new double[(to - from) * frames];
            for (int k = from; k < to; k++) {
                System.arraycopy(rows[k], 0, values, (k - from) * frames, frames);
            }
            function.accept(values);
            for (int k = from; k < to; k++) {
                mapped[k] = Arrays.copyOfRange(values, (k - from) * frames,
                        (k - from + 1) * frames);
            }
        }
        return new Spectrogram(mapped, frames, binHz, sampleRate, hopSamples);
    }

    /** A function applied to every frame, which gives a value for each of the new bins. */
    public Spectrogram mapFrames(UnaryOperator<double[]> function, double[] newBinHz) {
        double[][] mapped = values();
        for (int t = 0; t < frames; t++) {
            mapped[t] = function.apply(mapped[t]);
        }
        return new Spectrogram(mapped, newBinHz.clone(), sampleRate, hopSamples);
    }

    /**
     * New bins, each a weighted sum of old bins next to each other: {@code new[m] = Σ weights[m][i]
     * · old[firstBin[m] + i]} in every frame.
     */
    public Spectrogram weightedSums(double[][] weights, int[] firstBin, double[] newBinHz) {
        return new Spectrogram(Rows.weightedSums(weights, firstBin, rows, frames), frames,
                newBinHz.clone(), sampleRate, hopSamples);
    }

    @Override
    public String toString() {
        return Text.format("Spectrogram[%d frames, %d bins, a frame every %d samples at %d Hz]",
                frames(), bins(), hopSamples, sampleRate);
    }
}
