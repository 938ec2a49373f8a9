package earshot.dsp;

/**
 * The weights a frame is multiplied with, so that it fades in and out instead of being torn off.
 *
 * <pre>
 *   hann       ½ − ½ cos(2πn/D)
 *   hamming    0.54 − 0.46 cos(2πn/D)
 *   blackman   0.42 − 0.5 cos(2πn/D) + 0.08 cos(4πn/D)
 *   povey      hann^0.85, Kaldi's
 *   rect       1
 * </pre>
 *
 * <p>D is the length N of a periodic window, whose copies side by side make a smooth wave (what
 * spectra want; {@code scipy.signal.get_window(name, N)}), and N − 1 for a symmetric one, which
 * ends as it begins ({@code fftbins=False}).
 *
 * @param shape the formula
 * @param periodic D = N; otherwise D = N − 1
 */
public record Window(Shape shape, boolean periodic) {

    /** Periodic Hann: librosa's, torchaudio's and, for even lengths, TensorFlow's. */
    public static final Window HANN = new Window(Shape.HANN, true);

    /** The formulas. */
    public enum Shape { HANN, HAMMING, BLACKMAN, POVEY, RECT }

    /** The weights for frames of {@code length} samples. A length of 1 has the weight 1. */
    public double[] weights(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a window has at least 1 sample, got " + length);
        }
        double[] weights = new double[length];
        if (length == 1) {
            weights[0] = 1;
            return weights;
        }
        int period = periodic ? length : length - 1;
        for (int n = 0; n < length; n++) {
            weights[n] = weight(2 * Math.PI * n / period);
        }
        return weights;
    }

    private double weight(double angle) {
        return switch (shape) {
            case HANN -> 0.5 - 0.5 * StrictMath.cos(angle);
            case HAMMING -> 0.54 - 0.46 * StrictMath.cos(angle);
            case BLACKMAN -> 0.42 - 0.5 * StrictMath.cos(angle) + 0.08 * StrictMath.cos(2 * angle);
            case POVEY -> StrictMath.pow(0.5 - 0.5 * StrictMath.cos(angle), 0.85);
            case RECT -> 1;
        };
    }
}
