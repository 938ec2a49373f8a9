package earshot.dsp;

/**
 * The transform of several frames of real samples at once, each weighed with the same window: the
 * quickest where there are many. It holds the frames and their spectra, some megabytes, and is for
 * one thread at a time.
 *
 * <pre>
 *   FrameTransform frames = FrameTransform.of(window);
 *   System.arraycopy(samples, 0, frames.samples(), frames.start(0), window.length);
 *   frames.forward(1);
 *   frames.spectrum(0)                             equal to Fft.forwardReal of samples · window
 * </pre>
 */
public interface FrameTransform {

    /**
     * Room for frames as long as the window, side by side where {@link FrameFft} can.
     *
     * @throws IllegalArgumentException if the window is empty
     */
    static FrameTransform of(double[] window) {
        if (window.length == 0) {
            throw new IllegalArgumentException(
                    "frames are as long as their window, at least 1 sample, got an empty one");
        }
        double[] weights = window.clone();
        return FrameFft.fits(weights.length) ? new FrameFft(weights) : new SingleFrames(weights);
    }

    /** How many frames there is room for. */
    int width();

    /** Where the frames are put: frame f begins at {@link #start start(f)}. */
    double[] samples();

    int start(int f);

    /** Computes the spectra of frames 0 … count − 1; count is at most {@link #width}. */
    void forward(int count);

    /** The spectrum of frame f, the numbers of {@link Fft#forwardReal}. */
    Spectrum spectrum(int f);

    /**
     * |X[k]|² of frames 0 … count − 1, [bin][frame], in rows that may be longer and are written
     * over by the next frames. Once for each forward, and instead of spectra, which are gone then.
     */
    double[][] power(int count);
}
