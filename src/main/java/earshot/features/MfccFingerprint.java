package earshot.features;

import earshot.audio.Signal;

/**
 * A clip's MFCCs, stretched to as many frames as every other clip's.
 *
 * <pre>
 *   clip → one channel → the sample rate → silence trimmed → MFCC [any][coefficients]
 *        → mean of coefficient 0 removed → stretched to [frames][coefficients]
 * </pre>
 *
 * <p>Coefficient 0 is the level; without its mean, how loud a clip was recorded no longer matters,
 * only where it is louder and softer. Stretching makes a slow "seven" and a fast one alike; frame i
 * of n is read, between its neighbours, at i · (any − 1) / (n − 1).
 */
public final class MfccFingerprint implements Fingerprint {

    private final MfccFingerprintConfig config;
    private final Mfcc mfcc;
    private final Preparation preparation;

    private MfccFingerprint(MfccFingerprintConfig config) {
        this.config = config;
        mfcc = Mfcc.of(config.mfcc(), config.sampleRate());
        preparation = new Preparation(config.sampleRate(), config.trimDb());
    }

    /** A plan; throws where {@link Mfcc#of} does. */
    public static MfccFingerprint of(MfccFingerprintConfig config) {
        return new MfccFingerprint(config);
    }

    @Override
    public int sampleRate() {
        return config.sampleRate();
    }

    @Override
    public int frames() {
        return config.frames();
    }

    @Override
    public int width() {
        return config.coefficients();
    }

    @Override
    public String column() {
        return "coefficient";
    }

    @Override
    public String spec() {
        return config.spec();
    }

    @Override
    public Signal prepare(Signal clip) {
        return preparation.apply(clip);
    }

    /** {@inheritDoc} Of silence every frame is the same. */
    @Override
    public float[] picture(Signal prepared) {
        double[][] frames = mfcc.mfcc(prepared);
        removeLevel(frames);
        return stretch(frames, config.frames());
    }

    private static void removeLevel(double[][] frames) {
        double sum = 0;
        for (double[] frame : frames) {
            sum += frame[0];
        }
        for (double[] frame : frames) {
            frame[0] -= sum / frames.length;
        }
    }

    private static float[] stretch(double[][] frames, int count) {
        int width = frames[0].length;
        float[] out = new float[count * width];
        for (int i = 0; i < count; i++) {
            double position = (double) i * (frames.length - 1) / (count - 1);
            int before = Math.min((int) position, Math.max(0, frames.length - 2));
            int after = Math.min(before + 1, frames.length - 1);
            double part = position - before;
            for (int c = 0; c < width; c++) {
                out[i * width + c] =
                        (float) ((1 - part) * frames[before][c] + part * frames[after][c]);
            }
        }
        return out;
    }
}
