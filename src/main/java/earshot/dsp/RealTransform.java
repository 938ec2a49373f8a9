package earshot.dsp;

/** A way to compute {@link Fft#forwardReal} at one length. */
interface RealTransform {

    /** Bins 0 … N/2 of real samples; {@code out} comes filled with zeros. */
    void forward(double[] x, Spectrum out);
}
