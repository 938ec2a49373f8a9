package earshot.audio;

import earshot.kernels.Elementary;

/**
 * How loud a signal gets, and whether that was too loud for 16 bits.
 *
 * <p>0 dB is full scale, a sample of ±1; one step of 16 bits is −90.3 dB. What is louder than full
 * scale is recorded as full scale: it is clipped, and nothing brings it back.
 *
 * @param peak the largest |sample|
 * @param clipped samples at either end of 16 bits: at most −1, or at least 32767 / 32768
 */
public record Level(double peak, int clipped) {

    private static final double HIGHEST = 32767 / 32768.0;

    /** Over all channels; of no samples the peak is 0. NaN is passed over. */
    public static Level of(Signal signal) {
        double peak = 0;
        int clipped = 0;
        for (int c = 0; c < signal.channels(); c++) {
            for (double sample : signal.channel(c)) {
                if (sample <= -1 || sample >= HIGHEST) {
                    clipped++;
                }
                if (Math.abs(sample) > peak) {
                    peak = Math.abs(sample);
                }
            }
        }
        return new Level(peak, clipped);
    }

    /** 20 · log₁₀(peak), in dB; −∞ where all samples are 0. */
    public double peakDb() {
        return 20 * Elementary.log10(peak);
    }
}
