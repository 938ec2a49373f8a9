package earshot.dsp;

/** A way to compute {@link Fft#forward} at one length. */
interface Transform {

    /** X[k] = Σ x[n] · e^(−2πi·kn/N), in place. */
    void forward(double[] re, double[] im);
}
