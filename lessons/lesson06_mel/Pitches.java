package lesson06_mel;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.features.MelScale;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.util.Text;
import java.io.IOException;

/** Equal steps in Hz, in mel and in octaves, to listen to. */
final class Pitches {

    private static final int RATE = 8000;
    private static final int TONES = 8;
    private static final double LOW = 200; // Hz
    private static final double HIGH = 3500;

    private Pitches() {
    }

    static void show(Desk desk) throws IOException {
        desk.say("200 to 300 Hz: %.1f semitones. 2000 to 2100 Hz: %.1f semitones.",
                semitones(200, 300), semitones(2000, 2100));
        desk.save("steps.wav", Synth.join(tones(200, 300), tones(2000, 2100)));
        desk.say("\n%d tones from %.0f to %.0f Hz. In equal steps of", TONES, LOW, HIGH);
        double[] hz = new double[TONES];
        double[] octaves = new double[TONES];
        for (int i = 0; i < TONES; i++) {
            double share = (double) i / (TONES - 1);
            hz[i] = LOW + share * (HIGH - LOW);
            octaves[i] = LOW * StrictMath.pow(HIGH / LOW, share);
        }
        double[] mel = MelScale.SLANEY.frequencies(TONES, LOW, HIGH);
        desk.say("Hz:      %s", list(hz));
        desk.say("octaves: %s", list(octaves));
        desk.say("mel:     %s", list(mel));
        desk.save("equal-hz.wav", tones(hz));
        desk.save("equal-octaves.wav", tones(octaves));
        desk.save("equal-mel.wav", tones(mel));
    }

    /** 12 · log2 of the ratio: 12 semitones make an octave, a ratio of 2. */
    static double semitones(double fromHz, double toHz) {
        return 12 * Elementary.log(toHz / fromHz) / Elementary.log(2);
    }

    private static String list(double[] hz) {
        StringBuilder text = new StringBuilder();
        for (double one : hz) {
            text.append(Text.format("%6.0f", one));
        }
        return text.toString().strip();
    }

    /** One after the other, a third of a second each. */
    static Signal tones(double... hertz) {
        Signal all = Synth.silence(0, RATE);
        for (double one : hertz) {
            all = Synth.join(all, Synth.join(Synth.sine(one, 0.3, 0.3, RATE),
                    Synth.silence(0.05, RATE)));
        }
        return all;
    }
}
