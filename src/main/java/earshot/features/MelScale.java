package earshot.features;

import earshot.util.Text;

/**
 * How high a tone sounds, in mel, against its frequency in Hz.
 *
 * <p>Equal steps in mel are meant to sound equally large: below about 1 kHz they follow the
 * frequency, above it its logarithm. Tables are made with {@code StrictMath}.
 */
public enum MelScale {

    /**
     * Slaney's (Auditory Toolbox, 1998), librosa's default: f / (200/3) up to 1 kHz, then
     * 15 + 27 · ln(f / 1000) / ln 6.4.
     */
    SLANEY {
        @Override
        public double fromHz(double hz) {
            return hz < BREAK_HZ ? hz / HZ_PER_MEL
                    : BREAK_MEL + StrictMath.log(hz / BREAK_HZ) / LOG_STEP;
        }

        @Override
        public double toHz(double mel) {
            return mel < BREAK_MEL ? mel * HZ_PER_MEL
                    : BREAK_HZ * StrictMath.exp((mel - BREAK_MEL) * LOG_STEP);
        }
    },

    /** HTK's (O'Shaughnessy, 1987): 2595 · log₁₀(1 + f / 700). TensorFlow, torchaudio, Kaldi. */
    HTK {
        @Override
        public double fromHz(double hz) {
            return 2595 * StrictMath.log10(1 + hz / 700);
        }

        @Override
        public double toHz(double mel) {
            return 700 * (StrictMath.pow(10, mel / 2595) - 1);
        }
    };

    private static final double HZ_PER_MEL = 200.0 / 3;
    private static final double BREAK_HZ = 1000;
    private static final double BREAK_MEL = BREAK_HZ / HZ_PER_MEL;
    private static final double LOG_STEP = StrictMath.log(6.4) / 27;

    /** Hz to mel; defined from 0 Hz up. */
    public abstract double fromHz(double hz);

    /** Mel to Hz, the inverse of {@link #fromHz}. */
    public abstract double toHz(double mel);

    /**
     * {@code count} frequencies from {@code lowHz} to {@code highHz}, both included, in equal steps
     * of mel. Equal to {@code librosa.mel_frequencies}.
     *
     * @throws IllegalArgumentException unless 0 ≤ lowHz < highHz < ∞ and count ≥ 2
     */
    public double[] frequencies(int count, double lowHz, double highHz) {
        if (count < 2 || !(lowHz >= 0) || !(highHz > lowHz) || highHz > Double.MAX_VALUE) {
            throw new IllegalArgumentException(Text.format(
                    "mel frequencies need 0 <= low < high and at least 2 of them,"
                            + " got %d from %s to %s Hz",
                    count, lowHz, highHz));
        }
        double low = fromHz(lowHz);
        double step = (fromHz(highHz) - low) / (count - 1);
        double[] hz = new double[count];
        for (int i = 0; i < count; i++) {
            hz[i] = toHz(low + i * step);
        }
        return hz;
    }
}
