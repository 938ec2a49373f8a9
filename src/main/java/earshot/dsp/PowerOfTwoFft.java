package earshot.dsp;

/**
 * Cooley and Tukey's algorithm (1965) for lengths 2ᵐ.
 *
 * <p>The even and the odd samples have spectra E and O of half the length; together they give
 * X[k] = E[k] + w·O[k] and X[k + N/2] = E[k] − w·O[k], w = e^(−2πi·k/N). Putting the samples into
 * bit-reversed order first lets every stage work in place, from pairs up to the whole.
 */
final class PowerOfTwoFft implements Transform {

    private final int size;
    private final int[] reversed; // the place of each sample with its index bits in reverse
    private final double[] cos; // of the stage with halves of h samples, at [h … 2h): cos(πj/h)
    private final double[] sin;

    PowerOfTwoFft(int size) {
        this.size = size;
        reversed = new int[size];
        for (int i = 1; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> (1 + Integer.numberOfLeadingZeros(size));
        }
        cos = new double[size];
        sin = new double[size];
        for (int h = 1; h < size; h *= 2) {
            for (int j = 0; j < h; j++) {
                cos[h + j] = StrictMath.cos(Math.PI * j / h);
                sin[h + j] = StrictMath.sin(Math.PI * j / h);
            }
        }
    }

    @Override
    public void forward(double[] re, double[] im) {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int h = 1; h < size; h *= 2) {
            for (int start = 0; start < size; start += 2 * h) {
                butterflies(re, im, start, h);
            }
        }
    }

    private void butterflies(double[] re, double[] im, int start, int h) {
        for (int j = 0; j < h; j++) {
            int even = start + j;
            int odd = even + h;
            double wRe = cos[h + j];
            double wIm = -sin[h + j];
            double oddRe = re[odd] * wRe - im[odd] * wIm;
            double oddIm = re[odd] * wIm + im[odd] * wRe;
            re[odd] = re[even] - oddRe;
            im[odd] = im[even] - oddIm;
            re[even] += oddRe;
            im[even] += oddIm;
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
