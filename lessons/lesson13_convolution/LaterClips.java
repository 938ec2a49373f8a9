package lesson13_convolution;

import earshot.audio.Signal;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.recognizer.ClipSet;
import java.io.IOException;
import java.util.List;

/** The test again, with zeros put before every clip. */
final class LaterClips {

    private LaterClips() {
    }

    /**
     * The file would begin with the zeros: all that follows is done to it, trimming too. That cuts
     * them off again, but for a few milliseconds, so little changes.
     */
    static Scores fromFiles(Scores scores, int millis) throws IOException {
        Fingerprint fingerprint = scores.recognizer().fingerprint();
        float[][] pictures = new float[scores.clips().size()][];
        for (int i = 0; i < pictures.length; i++) {
            Signal clip = scores.clips().recordings().get(i).read();
            pictures[i] = fingerprint.apply(later(clip, millis));
        }
        return test(scores, pictures);
    }

    /** The zeros come behind the trimming, so that they stay. */
    static Scores afterTrimming(Scores scores, int millis) {
        Fingerprint fingerprint = scores.recognizer().fingerprint();
        float[][] pictures = new float[scores.clips().size()][];
        for (int i = 0; i < pictures.length; i++) {
            Signal trimmed = scores.clips().sounds().get(i);
            pictures[i] = fingerprint.picture(later(trimmed, millis));
        }
        return test(scores, pictures);
    }

    /** On one channel, and so many milliseconds of zeros before it. */
    static Signal later(Signal clip, int millis) {
        double[] samples = clip.mono().samples();
        int zeros = (int) ((long) millis * clip.sampleRate() / 1000);
        double[] later = new double[zeros + samples.length];
        System.arraycopy(samples, 0, later, zeros, samples.length);
        return Signal.mono(later, clip.sampleRate());
    }

    private static Scores test(Scores scores, float[][] pictures) {
        return Scores.of(scores.recognizer(), new ClipSet(scores.clips().recordings(), List.of(),
                pictures, scores.clips().labels()));
    }
}
