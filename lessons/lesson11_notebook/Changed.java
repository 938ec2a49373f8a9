package lesson11_notebook;

import earshot.audio.Signal;
import earshot.audio.Silence;
import earshot.features.Fingerprint;
import java.util.function.UnaryOperator;

/**
 * What a network is shown of a clip to which something is done first.
 *
 * @param of what it is shown of the changed clip
 * @param change what is done
 */
record Changed(Fingerprint of, UnaryOperator<Signal> change) implements Fingerprint {

    static final double TRIM_DB = 35; // below the loudest frame

    private static final int FRAME_MILLIS = 32;
    private static final int HOP_MILLIS = 8;

    /** The clip without the silence at its ends; whole where there is nothing else. */
    static Signal trimmed(Signal clip) {
        Signal trimmed = Silence.trim(clip.mono(), TRIM_DB,
                FRAME_MILLIS * clip.sampleRate() / 1000, HOP_MILLIS * clip.sampleRate() / 1000);
        return trimmed.length() == 0 ? clip.mono() : trimmed;
    }

    /** So many milliseconds of zeros, and then the clip. */
    static Signal later(Signal clip, int millis) {
        int zeros = (int) ((long) millis * clip.sampleRate() / 1000);
        double[] samples = clip.mono().samples();
        double[] later = new double[zeros + samples.length];
        System.arraycopy(samples, 0, later, zeros, samples.length);
        return Signal.mono(later, clip.sampleRate());
    }

    @Override
    public int sampleRate() {
        return of.sampleRate();
    }

    @Override
    public int frames() {
        return of.frames();
    }

    @Override
    public int width() {
        return of.width();
    }

    @Override
    public String column() {
        return of.column();
    }

    @Override
    public Signal prepare(Signal clip) {
        return of.prepare(change.apply(clip));
    }

    @Override
    public float[] picture(Signal prepared) {
        return of.picture(prepared);
    }

    /** For eyes: no file of a model holds the change. */
    @Override
    public String spec() {
        return "changed " + of.spec();
    }
}
