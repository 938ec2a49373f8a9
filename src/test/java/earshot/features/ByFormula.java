package earshot.features;

/** The steps of the libraries once more, as plain loops over the definitions: slow and simple. */
final class ByFormula {

    private ByFormula() {
    }

    /** |X[k]|², k = 0 … fftSize / 2, of a frame followed by zeros. */
    static double[] power(double[] frame, int fftSize) {
        double[] power = new double[fftSize / 2 + 1];
        for (int k = 0; k < power.length; k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < frame.length; n++) {
                double angle = 2 * Math.PI * ((long) k * n % fftSize) / fftSize;
                re += frame[n] * Math.cos(angle);
                im -= frame[n] * Math.sin(angle);
            }
            power[k] = re * re + im * im;
        }
        return power;
    }

    /** HTK's mel as TensorFlow and Kaldi write it. */
    static double mel(double hz) {
        return 1127 * Math.log(1 + hz / 700);
    }

    static double hz(double mel) {
        return 700 * (Math.exp(mel / 1127) - 1);
    }

    /** The edge i of {@code bands + 2} between two frequencies, equally spaced in mel, in mel. */
    static double melEdge(int i, int bands, double lowHz, double highHz) {
        return mel(lowHz) + i * (mel(highHz) - mel(lowHz)) / (bands + 1);
    }

    /** 0 at left, 1 at centre, 0 at right, straight in between. */
    static double triangle(double x, double left, double centre, double right) {
        if (x <= left || x >= right) {
            return 0;
        }
        return x <= centre ? (x - left) / (centre - left) : (right - x) / (right - centre);
    }

    /** Bands of triangles that are straight in mel; bin 0 belongs to none. */
    static double[] melBands(double[] spectrum, int sampleRate, int fftSize, int bands,
            double lowHz, double highHz) {
        double[] out = new double[bands];
        for (int m = 0; m < bands; m++) {
            for (int k = 1; k < spectrum.length; k++) {
                out[m] += spectrum[k] * triangle(mel((double) k * sampleRate / fftSize),
                        melEdge(m, bands, lowHz, highHz), melEdge(m + 1, bands, lowHz, highHz),
                        melEdge(m + 2, bands, lowHz, highHz));
            }
        }
        return out;
    }

    /** Σ x[n] cos(π/N (n + ½) k), not scaled. */
    static double[] cosines(double[] values, int coefficients) {
        double[] out = new double[coefficients];
        for (int k = 0; k < coefficients; k++) {
            for (int n = 0; n < values.length; n++) {
                out[k] += values[n] * Math.cos(Math.PI / values.length * (n + 0.5) * k);
            }
        }
        return out;
    }

    /** scipy's norm="ortho". */
    static double[] orthonormal(double[] values, int coefficients) {
        double[] out = cosines(values, coefficients);
        for (int k = 0; k < coefficients; k++) {
            out[k] *= Math.sqrt((k == 0 ? 1.0 : 2.0) / values.length);
        }
        return out;
    }
}
