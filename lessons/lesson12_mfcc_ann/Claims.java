package lesson12_mfcc_ann;

import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.Recipe;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** "99.4 %", and ten right out of ten. */
final class Claims {

    private static final int SEEDS = 3;
    private static final int FILES = 5000; // of which a fifth is tested

    private final Desk desk;

    Claims(Desk desk) {
        this.desk = desk;
    }

    /** The network again and again, with voices held out and at random. */
    void splits(HeldOut heldOut) throws IOException {
        desk.say("%-5s  %-26s%10s%12s%9s", "seed", "voices held out", "by voice", "at random",
                "clips");
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int n = 0; n < (desk.quick() ? 1 : SEEDS); n++) {
            long seed = desk.seeds().value() + n;
            HeldOut voices = heldOut.otherwise(Seeds.of(seed), heldOut.knowsVoices());
            HeldOut random = heldOut.otherwise(Seeds.of(seed), false);
            Scores mixed = random.trainQuietly(Recipe.ANN).scores();
            double held = heldOut.knowsVoices()
                    ? voices.trainQuietly(Recipe.ANN).scores().accuracy() : Double.NaN;
            desk.say("%-5d  %-26s%10s%12.4f%9d", seed, heldOut.knowsVoices()
                    ? String.join(", ", voices.testVoices()) : "nobody knows them",
                    Double.isNaN(held) ? "-" : Text.format("%.4f", held),
                    mixed.accuracy(), mixed.clips().size());
            names.addAll(List.of("voices " + seed, "random " + seed));
            values.addAll(List.of(100 * (1 - held), 100 * (1 - mixed.accuracy())));
        }
        desk.save("splits.png", Plot.bars(names,
                values.stream().mapToDouble(Double::doubleValue).toArray())
                .axes("split, seed", "wrong, of 100 test clips")
                .title("The same network, the same clips, split twice").size(1100, 480));
    }

    /** What a count of right answers says about the next ones. */
    void intervals(Scores scores) {
        desk.say("claimed: %.1f %%, of %d files split at random", 99.4, FILES);
        say(994, FILES / 5);
        say(scores.confusion().right(), scores.confusion().total());
        say(10, 10);
        desk.say("%.2f to the tenth is %.3f: so bad, and one time in forty still ten of ten",
                lowest(10), Math.pow(lowest(10), 10));
        int clips = 1;
        while (lowest(clips) < 0.98) {
            clips++;
        }
        desk.say("to be sure of 0.98: %d right out of %d", clips, clips);
    }

    /** The accuracy with which all of so many are right one time in forty: 0.025^(1/clips). */
    static double lowest(int clips) {
        return StrictMath.pow(0.025, 1.0 / clips);
    }

    private void say(int right, int total) {
        Interval interval = Interval.of(right, total);
        desk.say("%4d of %4d right: %.4f; 95 %% interval %.4f to %.4f", right, total,
                (double) right / total, interval.low(), interval.high());
    }
}
