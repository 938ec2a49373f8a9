package earshot.features;

import earshot.dsp.Spectrogram;
import earshot.util.Text;
import java.util.Arrays;

/**
 * Triangles that gather the bins of a spectrum into bands as wide as the ear's.
 *
 * <pre>
 *   band[m] = Σ weight[m][k] · spectrum[k]
 *   weight[m][k] = max(0, min((f − left) / (centre − left), (right − f) / (right − centre)))
 * </pre>
 *
 * <p>left, centre and right are neighbours among bands + 2 frequencies equally spaced in mel, f is
 * the frequency of bin k. The libraries differ in the rest, see {@link Shape}. A filterbank is
 * immutable and may be shared between threads.
 */
public final class MelFilterbank {

    /** What a library's triangles look like. */
    public enum Shape {
        /** Straight in Hz, and × 2 / (right − left) so that all have the same area: librosa. */
        HZ_EQUAL_AREA,
        /**
         * Straight in Hz, all of height 1: torchaudio, which spaces its bins evenly up to half the
         * sample rate in whole Hz, whether the FFT is odd or even.
         */
        HZ,
        /** Straight in mel, height 1; bin 0 (0 Hz) belongs to no band: TensorFlow and Kaldi. */
        MEL
    }

    private final double[][] weights; // [band][bin − firstBin[band]], from the first that is not 0
    private final int[] firstBin;
    private final double[] centresHz;
    private final int bins;

    private MelFilterbank(double[][] full, double[] centresHz) {
        this.centresHz = centresHz;
        bins = full[0].length;
        weights = new double[full.length][];
        firstBin = new int[full.length];
        for (int m = 0; m < full.length; m++) {
            int end = bins;
            while (end > 0 && full[m][end - 1] == 0) {
                end--;
            }
            while (firstBin[m] < end && full[m][firstBin[m]] == 0) {
                firstBin[m]++;
            }
            weights[m] = Arrays.copyOfRange(full[m], firstBin[m], end);
        }
    }

    /**
     * The filters for spectra of {@code fftSize / 2 + 1} bins. A band narrower than the distance of
     * two bins may hold no bin at all; it is then always 0, as in librosa.
     *
     * @throws IllegalArgumentException unless 0 ≤ lowHz < highHz ≤ sampleRate / 2 and bands ≥ 1
     */
    public static MelFilterbank of(MelScale scale, Shape shape, int sampleRate, int fftSize,
            int bands, double lowHz, double highHz) {
        if (bands < 1 || highHz > sampleRate / 2.0) {
            throw new IllegalArgumentException(Text.format("mel bands need at least 1 band, and end"
                    + " at or below half the sample rate, %s Hz; got %d bands up to %s Hz",
                    sampleRate / 2.0, bands, highHz));
        }
        double[] edges = scale.frequencies(bands + 2, lowHz, highHz);
        double[][] weights = new double[bands][fftSize / 2 + 1];
        for (int m = 0; m < bands; m++) {
            for (int k = 0; k < weights[m].length; k++) {
                double hz = shape == Shape.HZ
                        ? (double) k * (sampleRate / 2) / (fftSize / 2) // whole numbers, as there
                        : (double) k * sampleRate / fftSize;
                weights[m][k] = switch (shape) {
                    case HZ -> triangle(hz, edges[m], edges[m + 1], edges[m + 2]);
                    case HZ_EQUAL_AREA -> triangle(hz, edges[m], edges[m + 1], edges[m + 2])
                            * 2 / (edges[m + 2] - edges[m]);
                    case MEL -> k == 0 ? 0 : triangle(scale.fromHz(hz), scale.fromHz(edges[m]),
                            scale.fromHz(edges[m + 1]), scale.fromHz(edges[m + 2]));
                };
            }
        }
        return new MelFilterbank(weights, Arrays.copyOfRange(edges, 1, bands + 1));
    }

    /** librosa's defaults: Slaney's scale and area, 0 Hz to half the sample rate. */
    public static MelFilterbank slaney(int sampleRate, int fftSize, int bands) {
        return of(MelScale.SLANEY, Shape.HZ_EQUAL_AREA, sampleRate, fftSize, bands, 0,
                sampleRate / 2.0);
    }

    private static double triangle(double x, double left, double centre, double right) {
        return Math.max(0, Math.min((x - left) / (centre - left), (right - x) / (right - centre)));
    }

    public int bands() {
        return weights.length;
    }

    /** The frequency of each triangle's tip. */
    public double[] centresHz() {
        return centresHz.clone();
    }

    /** All the weights, [bands][bins], zeros included: to look at. */
    public double[][] weights() {
        double[][] full = new double[weights.length][bins];
        for (int m = 0; m < full.length; m++) {
            System.arraycopy(weights[m], 0, full[m], firstBin[m], weights[m].length);
        }
        return full;
    }

    /** [frames][bins] to [frames][bands]; of powers, or of magnitudes where a library does so. */
    public Spectrogram apply(Spectrogram spectrogram) {
        if (spectrogram.bins() != bins) {
            throw new IllegalArgumentException(Text.format(
                    "this filterbank takes spectra of %d bins, got %d: make both for one FFT size",
                    bins, spectrogram.bins()));
        }
        return spectrogram.weightedSums(weights, firstBin, centresHz);
    }
}
