package lesson06_mel;

import earshot.features.MelScale;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The two formulas that are called mel, and whether they are logarithms. */
final class Scales {

    private static final double TOP = 8000; // Hz

    private Scales() {
    }

    static void show(Desk desk) throws IOException {
        desk.say("\nStevens, Volkmann and Newman, 1937, asked listeners for the first mel scale.");
        desk.say("   Hz   slaney      htk");
        for (double hz : new double[] {100, 200, 400, 1000, 2000, 4000, TOP}) {
            desk.say("%5.0f  %7.2f  %7.2f", hz, MelScale.SLANEY.fromHz(hz),
                    MelScale.HTK.fromHz(hz));
        }
        desk.say("\nFrom one octave to the next, in steps of the scale's 1000 Hz:");
        for (double hz : new double[] {125, 250, 500, 1000, 2000, 4000}) {
            desk.say("%4.0f to %4.0f Hz: slaney %.3f, htk %.3f", hz, 2 * hz,
                    octave(MelScale.SLANEY, hz), octave(MelScale.HTK, hz));
        }
        double[] hz = new double[161];
        Arrays.setAll(hz, i -> TOP * i / (hz.length - 1));
        desk.save("scales.png", Plot.lines(hz, List.of("slaney", "htk", "a logarithm"),
                share(MelScale.SLANEY, hz), share(MelScale.HTK, hz),
                Arrays.stream(hz).map(f -> f < 62.5 ? Double.NaN
                        : StrictMath.log(f / 62.5) / StrictMath.log(16)).toArray())
                .axes("frequency (Hz)", "height (1000 Hz = 1)")
                .title("Two mel scales, and a logarithm"));
    }

    /** What the octave above {@code hz} takes of the scale, if 1000 Hz are 1. */
    static double octave(MelScale scale, double hz) {
        return (scale.fromHz(2 * hz) - scale.fromHz(hz)) / scale.fromHz(1000);
    }

    private static double[] share(MelScale scale, double[] hz) {
        return Arrays.stream(hz).map(f -> scale.fromHz(f) / scale.fromHz(1000)).toArray();
    }
}
