package earshot.dsp;

import earshot.util.Text;

/**
 * Complex numbers as two arrays: bin k is {@code re[k] + i · im[k]}.
 *
 * @throws IllegalArgumentException if the arrays differ in length
 */
public record Spectrum(double[] re, double[] im) {

    public Spectrum {
        if (re.length != im.length) {
            throw new IllegalArgumentException(Text.format(
                    "a spectrum has as many real as imaginary parts, got %d and %d",
                    re.length, im.length));
        }
    }

    public int bins() {
        return re.length;
    }

    /** |X[k]| = √(re² + im²), a number for every bin. */
    public double[] magnitude() {
        double[] out = power();
        for (int k = 0; k < out.length; k++) {
            out[k] = Math.sqrt(out[k]);
        }
        return out;
    }

    /** |X[k]|², a number for every bin. */
    public double[] power() {
        double[] out = new double[re.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = re[k] * re[k] + im[k] * im[k];
        }
        return out;
    }
}
