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
    private static final int MORE_SEEDS = 5; // 1 to 5, of the random split alone
    private static final String ROW = "%-5s  %-24s%10s%7s%12s%7s";
    private static final int FILES = 5000; // of which a fifth is tested

    private final Desk desk;
    private final List<String> names = new ArrayList<>(); // of the bars
    private final List<Double> wrong = new ArrayList<>(); // of 100 clips

    Claims(Desk desk) {
        this.desk = desk;
    }

    /** The network again and again, with voices held out and at random. */
    void splits(HeldOut heldOut) throws IOException {
        desk.say(ROW, "seed", "voices held out", "by voice", "clips", "at random", "clips");
        for (int n = 0; n < (desk.quick() ? 1 : SEEDS); n++) {
            both(heldOut, desk.seeds().value() + n);
        }
        for (int seed = 1; seed <= (desk.quick() ? 0 : MORE_SEEDS); seed++) {
            Scores mixed = train(heldOut, seed, false, "random ");
            desk.say(ROW, seed, "", "", "", share(mixed), mixed.clips().size());
        }
        desk.save("splits.png", Plot.bars(names,
                wrong.stream().mapToDouble(Double::doubleValue).toArray())
                .axes("split, seed", "wrong, of 100 test clips")
                .title("The same network, the same clips, split again and again")
                .size(1400, 480));
    }

    private void both(HeldOut heldOut, long seed) throws IOException {
        String who = "nobody knows them";
        String held = "-";
        String clips = "-";
        if (heldOut.knowsVoices()) {
            Scores strangers = train(heldOut, seed, true, "voices ");
            who = String.join(", ", heldOut.otherwise(Seeds.of(seed), true).testVoices());
            held = share(strangers);
            clips = Integer.toString(strangers.clips().size());
        }
        Scores mixed = train(heldOut, seed, false, "random ");
        desk.say(ROW, seed, who, held, clips, share(mixed), mixed.clips().size());
    }

    private Scores train(HeldOut heldOut, long seed, boolean byVoice, String name)
            throws IOException {
        Scores scores = heldOut.otherwise(Seeds.of(seed), byVoice).trainQuietly(Recipe.ANN)
                .scores();
        names.add(name + seed);
        wrong.add(100 * (1 - scores.accuracy()));
        return scores;
    }

    private static String share(Scores scores) {
        return Text.format("%.4f", scores.accuracy());
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
