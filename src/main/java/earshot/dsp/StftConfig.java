package earshot.dsp;

import earshot.util.Text;

/**
 * How a short-time Fourier transform cuts and weighs its frames.
 *
 * @param frameSamples samples in a frame
 * @param hopSamples from the start of one frame to the start of the next
 * @param fftSize a frame is filled up with zeros, on its right, to this many samples
 * @param window the weights
 * @param windowSamples the window's length; a shorter one stands in the middle of the frame, zeros
 *     on both sides
 * @param edges what happens at the ends of the signal
 * @param removeMean subtract each frame's mean first, as Kaldi does
 * @param preEmphasis a in x[n] − a·x[n−1], within each frame; 0 for none
 */
public record StftConfig(int frameSamples, int hopSamples, int fftSize, Window window,
        int windowSamples, Edges edges, boolean removeMean, double preEmphasis) {

    /** The ends of the signal. */
    public enum Edges {
        /** Half a frame of zeros before and after: frame t is centred on sample t · hop. */
        CENTRED_ZEROS,
        /** As before, but the signal is mirrored at its first and last sample. */
        CENTRED_REFLECT,
        /** Only frames that fit: frame t starts at sample t · hop. */
        SNIP
    }

    private static final int LONGEST = 1 << 20;

    public StftConfig {
        require(frameSamples >= 1 && frameSamples <= LONGEST,
                "a frame of 1 to " + LONGEST + " samples", frameSamples);
        require(hopSamples >= 1, "a hop of at least 1 sample", hopSamples);
        require(fftSize >= frameSamples && fftSize <= LONGEST,
                "an FFT of " + frameSamples + " (its frame) to " + LONGEST + " samples", fftSize);
        require(windowSamples >= 1 && windowSamples <= frameSamples,
                "a window of 1 to " + frameSamples + " samples", windowSamples);
    }

    /** librosa 0.11: periodic Hann over the whole FFT, centred, zeros at the ends. */
    public static StftConfig librosa(int fftSize, int hopSamples) {
        return new StftConfig(fftSize, hopSamples, fftSize, Window.HANN, fftSize,
                Edges.CENTRED_ZEROS, false, 0);
    }

    /** torchaudio: as librosa, but the signal is mirrored at its ends. */
    public static StftConfig torchaudio(int fftSize, int hopSamples) {
        return librosa(fftSize, hopSamples).withEdges(Edges.CENTRED_REFLECT);
    }

    /**
     * tf.signal.stft: no centring; the FFT is the next power of two. Its "periodic" Hann window is
     * periodic for even lengths only; an odd length, such as the notebook's 233, gets the symmetric
     * one.
     */
    public static StftConfig tensorflow(int frameSamples, int hopSamples) {
        Window window = new Window(Window.Shape.HANN, frameSamples % 2 == 0);
        return new StftConfig(frameSamples, hopSamples, nextPowerOfTwo(frameSamples), window,
                frameSamples, Edges.SNIP, false, 0);
    }

    /**
     * Kaldi without its dither: the mean removed and pre-emphasis 0.97 within each frame, Povey's
     * window, snipped edges, the FFT at the next power of two.
     */
    public static StftConfig kaldi(int frameSamples, int hopSamples) {
        return new StftConfig(frameSamples, hopSamples, nextPowerOfTwo(frameSamples),
                new Window(Window.Shape.POVEY, false), frameSamples, Edges.SNIP, true, 0.97);
    }

    public StftConfig withWindow(Window other) {
        return new StftConfig(frameSamples, hopSamples, fftSize, other, windowSamples, edges,
                removeMean, preEmphasis);
    }

    /** Another window length, in the middle of the frame: librosa's {@code win_length}. */
    public StftConfig withWindowSamples(int samples) {
        return new StftConfig(frameSamples, hopSamples, fftSize, window, samples, edges,
                removeMean, preEmphasis);
    }

    public StftConfig withEdges(Edges other) {
        return new StftConfig(frameSamples, hopSamples, fftSize, window, windowSamples, other,
                removeMean, preEmphasis);
    }

    /** Bins of a real spectrum: fftSize / 2 + 1. */
    public int bins() {
        return fftSize / 2 + 1;
    }

    /** The frequency of each bin, k · sampleRate / fftSize. */
    public double[] binHz(int sampleRate) {
        double[] hz = new double[bins()];
        for (int k = 0; k < hz.length; k++) {
            hz[k] = (double) k * sampleRate / fftSize;
        }
        return hz;
    }

    private static int nextPowerOfTwo(int n) {
        return n <= 1 || n > LONGEST ? n : Integer.highestOneBit(n - 1) * 2;
    }

    private static void require(boolean holds, String expected, int actual) {
        if (!holds) {
            throw new IllegalArgumentException(
                    Text.format("an STFT needs %s, got %d", expected, actual));
        }
    }
}
