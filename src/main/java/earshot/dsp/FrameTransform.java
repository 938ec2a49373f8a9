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

    /** Room for frames as long as the window, side by side where {@link FrameFft} can. */
    static FrameTransform of(double[] window) {
        return FrameFft.fits(window.length) ? new FrameFft(window) : new SingleFrames(window);
    }

    /** How many frames there is room for. */
    int width();

    /** Where the frames are put: frame f begins at {@link #start start(f)}. */
    double[] samples();

    int start(int f);

    /** Computes the spectra of frames 0 … count − 1. */
    void forward(int count);

    /** The spectrum of frame f, the numbers of {@link Fft#forwardReal}. */
    Spectrum spectrum(int f);

    /** |X[k]|² of frames 0 … count − 1, [bin][frame], until the next frames; instead of spectra. */
    double[][] power(int count);
}
