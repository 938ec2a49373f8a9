package lesson06_mel;

import earshot.dsp.Spectrogram;

/** A spectrogram over bands that are equal steps in octaves: a true logarithmic axis. */
final class LogBands {

    private LogBands() {
    }

    /** So many bands from lowHz to half the rate; each is the line between its nearest two bins. */
    static Spectrogram of(Spectrogram power, int bands, double lowHz) {
        double highHz = power.sampleRate() / 2.0;
        double binStep = power.binHz()[1];
        double[] hz = new double[bands];
        for (int m = 0; m < bands; m++) {
            hz[m] = lowHz * StrictMath.pow(highHz / lowHz, (double) m / (bands - 1));
        }
        return power.mapFrames(frame -> {
            double[] out = new double[bands];
            for (int m = 0; m < bands; m++) {
                int left = Math.min(frame.length - 2, (int) (hz[m] / binStep));
                double share = hz[m] / binStep - left;
                out[m] = (1 - share) * frame[left] + share * frame[left + 1];
            }
            return out;
        }, hz);
    }
}
