package earshot.audio;

import earshot.util.Text;

/** Float files may hold what no integer file can: numbers beyond ±1, infinities, NaN. */
public final class SampleCheck {

    private SampleCheck() {
    }

    /**
     * The samples, if one can compute with each of them, see {@link Signal#isUsable}.
     *
     * @param need how the message begins: "features need"
     * @throws IllegalArgumentException if one is NaN, or beyond ±1e100
     */
    public static double[] requireUsable(String need, double[] samples) {
        boolean usable = true;
        for (double sample : samples) {
            usable &= Signal.isUsable(sample);
        }
        for (int n = 0; n < samples.length && !usable; n++) {
            if (!Signal.isUsable(samples[n])) {
                throw new IllegalArgumentException(Text.format(
                        "%s finite samples up to 1e100, but sample %d is %s", need, n,
                        samples[n]));
            }
        }
        return samples;
    }

    static void warn(WavSource source, Chunk data, double[][] channels) {
        long notFinite = 0;
        double peak = 0;
        for (double[] channel : channels) {
            for (double sample : channel) {
                if (Double.isFinite(sample)) {
                    peak = Math.max(peak, Math.abs(sample));
                } else {
                    notFinite++;
                }
            }
        }
        if (notFinite > 0) {
            source.warn("data chunk", data.at(), "%s NaN or infinite",
                    notFinite == 1 ? "1 sample is" : notFinite + " samples are");
        }
        if (peak > 1) {
            source.warn("data chunk", data.at(), "the largest sample is %.3g, beyond 1", peak);
        }
    }
}
