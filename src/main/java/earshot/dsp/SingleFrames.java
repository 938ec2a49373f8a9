package earshot.dsp;

import earshot.kernels.Rows;

/** Frames one after another, at the lengths that {@link FrameFft} does not take. */
final class SingleFrames implements FrameTransform {

    private static final int MOST = 64; // frames
    private static final int ROOM = 1 << 18; // samples, about: fewer frames if they are long

    private final Fft fft;
    private final double[] window;
    private final double[] samples;
    private final double[] weighed;
    private final Spectrum[] spectra;
    private final double[][] powers; // [bin][frame]

    SingleFrames(double[] window) {
        int width = Math.max(1, Math.min(MOST, ROOM / window.length));
        fft = Fft.ofSize(window.length);
        this.window = window;
        samples = new double[width * fft.size()];
        weighed = new double[fft.size()];
        spectra = new Spectrum[width];
        powers = Rows.zeros(fft.size() / 2 + 1, width);
    }

    @Override
    public int width() {
        return spectra.length;
    }

    @Override
    public double[] samples() {
        return samples;
    }

    @Override
    public int start(int f) {
        return f * fft.size();
    }

    @Override
    public void forward(int count) {
        for (int f = 0; f < count; f++) {
            for (int n = 0; n < weighed.length; n++) {
                weighed[n] = samples[start(f) + n] * window[n];
            }
            spectra[f] = fft.forwardReal(weighed);
        }
    }

    @Override
    public Spectrum spectrum(int f) {
        return spectra[f];
    }

    @Override
    public double[][] power(int count) {
        for (int f = 0; f < count; f++) {
            double[] power = spectra[f].power();
            for (int k = 0; k < power.length; k++) {
                powers[k][f] = power[k];
            }
        }
        return powers;
    }
}
