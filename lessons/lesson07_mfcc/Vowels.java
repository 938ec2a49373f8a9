package lesson07_mfcc;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.lessons.Desk;

/** Three vowels at four pitches: what moves the MFCCs more, another mouth or another voice? */
final class Vowels {

    /** Resonances of men's vowels in Hz, means of Peterson and Barney (1952). */
    private static final double[][] MOUTHS = {{730, 1090, 2440}, {270, 2290, 3010},
        {300, 870, 2240}};
    private static final String[] NAMES = {"a", "i", "u"};
    private static final double[] PITCHES = {90, 120, 160, 210};
    private static final double[] WIDTHS = {80, 90, 120}; // of the resonances, Hz
    private static final int RATE = 8000;

    private Vowels() {
    }

    static void compare(Desk desk) {
        double[][][] mfcc = new double[MOUTHS.length][PITCHES.length][];
        for (int v = 0; v < MOUTHS.length; v++) {
            for (int p = 0; p < PITCHES.length; p++) {
                mfcc[v][p] = middle(vowel(MOUTHS[v], PITCHES[p]));
            }
            desk.say("%s: resonances %.0f, %.0f, %.0f Hz; coefficient 1 at 90, 120, 160, 210 Hz:"
                    + " %s", NAMES[v], MOUTHS[v][0], MOUTHS[v][1], MOUTHS[v][2],
                    Numbers.row(Numbers.column(mfcc[v], 1)));
        }
        desk.say("on average it falls by %.1f\n", fall(mfcc));
        desk.say("mean distance         coefficients 1-12   13-39");
        desk.say("same pitch, other vowel %15.1f %7.1f", otherVowel(mfcc, 1, 13),
                otherVowel(mfcc, 13, 40));
        desk.say("same vowel, other pitch %15.1f %7.1f\n", otherPitch(mfcc, 1, 13),
                otherPitch(mfcc, 13, 40));
    }

    /** Harmonics of a pitch, falling by 6 dB an octave, through three resonances. */
    static Signal vowel(double[] mouth, double pitch) {
        double[] amplitudes = new double[(int) (RATE / 2 / pitch)];
        for (int k = 0; k < amplitudes.length; k++) {
            double hz = (k + 1) * pitch;
            amplitudes[k] = 0.1 / (k + 1);
            for (int r = 0; r < mouth.length; r++) {
                double away = mouth[r] * mouth[r] - hz * hz;
                double width = WIDTHS[r] * hz;
                amplitudes[k] *= mouth[r] * mouth[r] / Math.sqrt(away * away + width * width);
            }
        }
        return Synth.harmonics(pitch, amplitudes, 0.3, RATE);
    }

    /** All 40 coefficients of the frame in the middle. */
    private static double[] middle(Signal vowel) {
        double[][] frames = Mfcc.of(MfccConfig.librosa(512, 128, 40, 40), RATE).mfcc(vowel);
        return frames[frames.length / 2];
    }

    /** By how much coefficient 1 falls from the lowest pitch to the highest. */
    private static double fall(double[][][] mfcc) {
        double sum = 0;
        for (double[][] vowel : mfcc) {
            sum += vowel[0][1] - vowel[PITCHES.length - 1][1];
        }
        return sum / mfcc.length;
    }

    private static double otherVowel(double[][][] mfcc, int from, int to) {
        double sum = 0;
        for (int v = 0; v < MOUTHS.length; v++) {
            for (int p = 0; p < PITCHES.length; p++) {
                sum += Numbers.distance(mfcc[v][p], mfcc[(v + 1) % 3][p], from, to);
            }
        }
        return sum / (MOUTHS.length * PITCHES.length);
    }

    private static double otherPitch(double[][][] mfcc, int from, int to) {
        double sum = 0;
        int pairs = 0;
        for (double[][] vowel : mfcc) {
            for (int p = 0; p < PITCHES.length; p++) {
                for (int q = p + 1; q < PITCHES.length; q++) {
                    sum += Numbers.distance(vowel[p], vowel[q], from, to);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}
