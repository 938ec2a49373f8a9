package earshot.dsp;

/**
 * The transform of real samples at lengths 2ᵐ, with half the work of {@link PowerOfTwoFft}.
 *
 * <p>Again the even and the odd samples, h of each, have spectra E and O, and together they give
 * the spectrum X of all 2h. But the spectrum of real samples is its own mirror image, so of E and O
 * bins 0 … h/2 are enough, and each pair of bins gives two of X. With w = e^(−πi·k/h):
 *
 * <pre>
 *   X[k]     =      E[k] + w·O[k]            k = 1 … h/2 − 1
 *   X[h − k] = conj(E[k] − w·O[k])
 *   X[0]   = E[0] + O[0]                     real
 *   X[h]   = E[0] − O[0]                     real
 *   X[h/2] = E[h/2] − i·O[h/2]
 * </pre>
 *
 * <p>A spectrum of 2h samples takes h places. The first holds the two real bins, X[0] and X[h], as
 * if they were one complex number. The others hold a bin each; two new bins take the places of the
 * two they are made from. So the places of E come to hold bins below h/2, in the order they had,
 * and those of O first X[h/2] and then bins above it, backwards. Which bin that leaves in which
 * place is a table, the same for all lengths: 0, 1, 2, 3, 4, 7, 6, 5, 8, 15, 14, 13, 12, 9, …
 */
final class RealFft implements RealTransform {

    private final int places; // half the samples
    final int[] reversed; // the place of samples n and n + places: the bits of n in reverse
    final int[] bin; // whose bin is in which place
    final double[] cos; // w = cos − i·sin of the bin in place p, in the step from spectra of h/2
    final double[] sin; // places to one of h: at [h/2 + p], p = 0 … h/2 − 1

    RealFft(int size) {
        places = size / 2;
        reversed = new int[places];
        for (int n = 1; n < places; n++) {
            reversed[n] = Integer.reverse(n) >>> (1 + Integer.numberOfLeadingZeros(places));
        }
        bin = new int[places];
        cos = new double[places];
        sin = new double[places];
        for (int half = 1; half < places; half *= 2) {
            for (int p = 0; p < half; p++) {
                cos[half + p] = StrictMath.cos(Math.PI * bin[p] / (2 * half));
                sin[half + p] = StrictMath.sin(Math.PI * bin[p] / (2 * half));
                bin[half + p] = p == 0 ? half : 2 * half - bin[p];
            }
        }
    }

    @Override
    public void forward(double[] x, Spectrum out) {
        double[] re = new double[places];
        double[] im = new double[places];
        for (int n = 0; n < places; n++) {
            re[reversed[n]] = x[n] + x[n + places];
            im[reversed[n]] = x[n] - x[n + places];
        }
        for (int half = 1; half < places; half *= 2) {
            for (int start = 0; start < places; start += 2 * half) {
                join(re, im, start, half);
            }
        }
        for (int p = 1; p < places; p++) {
            out.re()[bin[p]] = re[p];
            out.im()[bin[p]] = im[p];
        }
        out.re()[0] = re[0];
        out.re()[places] = im[0];
    }

    /** The spectra in {@code half} places from start on, and as many after them, become one. */
    private void join(double[] re, double[] im, int start, int half) {
        double sum = re[start] + re[start + half];
        double difference = re[start] - re[start + half];
        re[start + half] = im[start];
        im[start + half] = -im[start + half];
        re[start] = sum;
        im[start] = difference;
        for (int e = start + 1; e < start + half; e++) {
            int o = e + half;
            double wRe = cos[o - start];
            double wIm = -sin[o - start];
            double oddRe = wRe * re[o] - wIm * im[o];
            double oddIm = wRe * im[o] + wIm * re[o];
            double evenRe = re[e];
            double evenIm = im[e];
            re[e] = evenRe + oddRe;
            im[e] = evenIm + oddIm;
            re[o] = evenRe - oddRe;
            im[o] = oddIm - evenIm;
        }
    }
}
