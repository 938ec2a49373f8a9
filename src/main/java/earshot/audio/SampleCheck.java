package earshot.audio;

/** Float files may hold what no integer file can: numbers beyond ±1, infinities, NaN. */
final class SampleCheck {

    private SampleCheck() {
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
