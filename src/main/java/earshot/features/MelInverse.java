package earshot.features;

import earshot.dsp.Spectrogram;
import earshot.dsp.StftConfig;
import earshot.util.Text;
import java.util.Arrays;

/**
 * Mel bands back to a spectrum that has these bands.
 *
 * <p>There are fewer bands than bins, so many spectra have the same bands; this one is nowhere
 * negative and spreads a band over its triangle. With A the weights and b the bands:
 *
 * <pre>
 *   x[k] ← x[k] · Σ A[m][k] · b[m] / (A x)[m]  /  Σ A[m][k]       the sums over m; 100 times
 * </pre>
 *
 * <p>That is the iteration of Richardson (1972) and Lucy (1974), which is also Lee and Seung's
 * (2001) for one spectrum: it makes the divergence Σ b · ln(b / Ax) − b + Ax smaller every time, and
 * 0 where the bands can be met exactly. A band is corrected by its own share of error, so a faint
 * one is met as well as a loud one. librosa's {@code mel_to_stft} instead searches the least squares
 * with x ≥ 0, where loud bands are all that counts. Bins that belong to no band, as that of 0 Hz,
 * become 0. A plan is immutable and may be shared between threads.
 */
public final class MelInverse {

    private static final int ITERATIONS = 100;

    private final double[][] weights; // [band][bin]
    private final int[] first; // of each band the first bin that counts
    private final int[] end;
    private final double[] sums; // of each bin its weights in all bands
    private final StftConfig stft;

    private MelInverse(double[][] weights, StftConfig stft) {
        this.weights = weights;
        this.stft = stft;
        first = new int[weights.length];
        end = new int[weights.length];
        sums = new double[stft.bins()];
        for (int m = 0; m < weights.length; m++) {
            first[m] = stft.bins();
            for (int k = 0; k < sums.length; k++) {
                if (weights[m][k] > 0) {
                    first[m] = Math.min(first[m], k);
                    end[m] = k + 1;
                }
                sums[k] += weights[m][k];
            }
        }
    }

    /**
     * The way back through a filterbank.
     *
     * @param stft the transform in front of it
     * @throws IllegalArgumentException if they differ in the number of bins
     */
    public static MelInverse of(MelFilterbank filterbank, StftConfig stft) {
        double[][] weights = filterbank.weights();
        if (weights[0].length != stft.bins()) {
            throw new IllegalArgumentException(Text.format("this filterbank takes spectra of %d"
                    + " bins, the STFT makes %d: make both for one FFT size", weights[0].length,
                    stft.bins()));
        }
        return new MelInverse(weights, stft);
    }

    /**
     * [frames][bands] to [frames][bins]: powers if the bands were sums of powers, magnitudes if of
     * magnitudes.
     *
     * @throws IllegalArgumentException if there are other than the filterbank's bands, or if one is
     *     negative or no finite number
     */
    public Spectrogram apply(Spectrogram mel) {
        if (mel.bins() != weights.length) {
            throw new IllegalArgumentException(Text.format(
                    "this MelInverse takes %d bands, got %d", weights.length, mel.bins()));
        }
        return mel.mapFrames(this::spectrum, stft.binHz(mel.sampleRate()));
    }

    private double[] spectrum(double[] bands) {
        for (double band : bands) {
            if (!(band >= 0 && band < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a mel band is finite, and 0 or more, got "
                        + band + ": decibels become powers by Decibels.toPower");
            }
        }
        double[] x = new double[sums.length];
        Arrays.fill(x, 1);
        for (int i = 0; i < ITERATIONS; i++) {
            improve(x, bands);
        }
        return x;
    }

    private void improve(double[] x, double[] bands) {
        double[] factors = new double[x.length];
        for (int m = 0; m < bands.length; m++) {
            double have = 0;
            for (int k = first[m]; k < end[m]; k++) {
                have += weights[m][k] * x[k];
            }
            double missing = have > 0 ? bands[m] / have : 0;
            for (int k = first[m]; k < end[m]; k++) {
                factors[k] += weights[m][k] * missing;
            }
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = sums[k] > 0 ? x[k] * factors[k] / sums[k] : 0;
        }
    }
}
