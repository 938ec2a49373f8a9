package lesson12_mfcc_ann;

import earshot.data.Standardizer;
import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.nn.History.Epoch;
import earshot.plot.Plot;
import earshot.recognizer.Recipe;
import earshot.report.Trained;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers as they are, and scaled: what it is, and what it is worth. */
final class Scales {

    private static final int FRAME = 24;
    private static final int[] COEFFICIENTS = {0, 12};

    private final Desk desk;
    private final PlainTraining training;
    private final int width;

    Scales(Desk desk, HeldOut heldOut) throws IOException {
        this.desk = desk;
        training = new PlainTraining(heldOut, Recipe.ANN.fingerprint(), desk.progress());
        width = Recipe.ANN.fingerprint().width();
    }

    /** Two of a clip's numbers, scaled by hand, and how far each coefficient spreads. */
    void byHand(Scores scores, int clip) throws IOException {
        Standardizer scale = scores.recognizer().standardizer();
        float[] picture = scores.clips().pictures().get(clip);
        float[] scaled = new float[picture.length];
        scale.apply(picture, scaled, 0);
        for (int c : COEFFICIENTS) {
            int i = FRAME * width + c;
            desk.say("frame %d, coefficient %2d: %6.2f; over the training clips mean %6.2f,"
                    + " deviation %5.2f; scaled %5.2f", FRAME, c, picture[i], scale.mean()[i],
                    scale.deviation()[i], scaled[i]);
        }
        double[] spread = new double[width];
        for (int i = 0; i < picture.length; i++) {
            spread[i % width] += scale.deviation()[i] * width / picture.length;
        }
        desk.save("spread.png", Plot.bars(
                IntStream.range(0, width).mapToObj(Integer::toString).toList(), spread)
                .axes("coefficient", "standard deviation").title("How far each coefficient"
                        + " spreads over the training clips").size(900, 420));
    }

    /** The same network three times; the scaled one is the recipe's. */
    void worth(Trained scaled) throws IOException {
        Trained plain = training.train("as they are", Standardizer.none());
        Trained peeked = training.train("scaled by all clips, the test's too",
                Standardizer.fit(training.allPictures()));
        desk.say("%-38s%8s%8s%13s%8s", "", "loss 1", Text.format("loss %d",
                scaled.history().size()), "validation", "test");
        for (Trained one : List.of(plain, new Trained("scaled by the training clips",
                scaled.scores(), scaled.history(), 0), peeked)) {
            Epoch first = one.history().epochs().get(0);
            Epoch last = one.history().epochs().get(one.history().size() - 1);
            desk.say("%-38s%8.4f%8.4f%13.4f%8.4f", one.name(), first.loss(), last.loss(),
                    last.validationAccuracy(), one.scores().accuracy());
        }
        int labels = scaled.scores().recognizer().labels().size();
        desk.say("who guesses among %d: loss %.4f", labels, StrictMath.log(labels));
        desk.save("scaling.png", Plot.curves("epoch", List.of("as they are", "scaled"),
                plain.history().column(Epoch::validationAccuracy),
                scaled.history().column(Epoch::validationAccuracy)).range(0, 1)
                .axes("epoch", "validation accuracy").title("The same network, unscaled and"
                        + " scaled"));
    }
}
