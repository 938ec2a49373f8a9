package lesson13_convolution;

import earshot.evaluate.Comparison;
import earshot.lessons.Desk;
import earshot.util.Text;

/** "The CNN is better, 99.8 against 99.4 %": what of that chance can do alone. */
final class Coins {

    private static final int PER_MILLE_ANN = 6; // wrong
    private static final int PER_MILLE_CNN = 2;

    private Coins() {
    }

    static void claim(Desk desk) {
        desk.say("claimed: ANN %.1f %%, CNN %.1f %%", 100 - PER_MILLE_ANN / 10.0,
                100 - PER_MILLE_CNN / 10.0);
        claim(desk, 1000);
        claim(desk, 5000);
    }

    /** On so many test clips, whichever of their mistakes they share. */
    private static void claim(Desk desk, int clips) {
        int ann = PER_MILLE_ANN * clips / 1000;
        int cnn = PER_MILLE_CNN * clips / 1000;
        desk.say("of %d clips the ANN gets %d wrong, the CNN %d:", clips, ann, cnn);
        for (int shared : new int[] {cnn, 0}) {
            double p = Comparison.mcNemar(cnn - shared, ann - shared);
            desk.say("  if they share %2d mistakes, %2d against %2d: p %s", shared, ann - shared,
                    cnn - shared, p(p));
        }
    }

    static String p(double p) {
        return p < 0.0001 ? "below 0.0001" : Text.format("%.4f", p);
    }
}
