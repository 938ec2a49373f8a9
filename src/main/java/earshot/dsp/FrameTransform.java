package earshot.dsp;

/**
 * The transform of several frames of real samples at once, each weighed with the same window, from
 * {@link Fft#frames}. It holds the frames and their spectra and is for one thread at a time.
 */
interface FrameTransform {

    /** How many frames there is room for. */
    int width();

    /** Where the frames are put: frame f, as long as the FFT, begins at {@link #start start(f)}. */
    double[] samples();

    int start(int f);

    /** Computes the spectra of frames 0 … count − 1. */
    void forward(int count);

    /** The spectrum of frame f, the numbers of {@link Fft#forwardReal}. */
    Spectrum spectrum(int f);

    /** |X[k]|² of frames 0 … count − 1, [bin][frame], until the next frames; instead of spectra. */
    double[][] power(int count);
}
