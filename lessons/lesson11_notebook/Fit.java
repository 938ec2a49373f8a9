package lesson11_notebook;

import earshot.evaluate.Scores;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.tensor.Tensor;
import java.io.IOException;
import java.util.List;

/** The second flaw: a loss of 1.18 at an accuracy of 98.13 % was called "best fitted". */
final class Fit {

    private static final double ACCURACY = 0.9813; // the notebook's
    private static final double LOSS = 1.18;
    private static final int LOWEST = -8; // of the temperatures 2^(k/8)
    private static final int HIGHEST = 24;

    private final Desk desk;
    private final Scores scores;
    private final ClipSet validation;

    Fit(Desk desk, Scores scores, ClipSet validation) {
        this.desk = desk;
        this.scores = scores;
        this.validation = validation;
    }

    void show() throws IOException {
        desk.say("\nFlaw 2: a loss of %.2f at %.2f %% called the best fit", LOSS, 100 * ACCURACY);
        desk.say("  As sure as it is right, %.4f of each answer, a network has a loss of %.3f;"
                + " knowing nothing, %.3f", ACCURACY, honest(ACCURACY, 10), Elementary.log(10));
        int clips = scores.clips().size();
        int wrong = scores.wrong().length;
        Tensor test = Pictures.scores(scores.recognizer(), scores.clips());
        double all = loss(test, scores.clips().labels(), 1);
        double ofWrong = ofWrong(test, scores.clips().labels());
        desk.say("  Ours: %d of %d wrong; of the loss of %.4f they have %.1f %%; on average it is"
                + " %.3f sure and %.3f right", wrong, clips, all, 100 * ofWrong / (all * clips),
                sureness(test, 1), scores.accuracy());
        if (validation.size() > 0) {
            cool(test, Pictures.scores(scores.recognizer(), validation));
        }
    }

    private void cool(Tensor test, Tensor watched) throws IOException {
        double[] temperatures = new double[HIGHEST - LOWEST + 1];
        double[][] losses = new double[2][temperatures.length];
        int best = 0;
        for (int i = 0; i < temperatures.length; i++) {
            temperatures[i] = StrictMath.pow(2, (LOWEST + i) / 8.0);
            losses[0][i] = loss(watched, validation.labels(), temperatures[i]);
            losses[1][i] = loss(test, scores.clips().labels(), temperatures[i]);
            best = losses[0][i] < losses[0][best] ? i : best;
        }
        double t = temperatures[best];
        desk.say("  Scores divided by 1:    test loss %.4f, accuracy %.4f, on average %.3f sure",
                loss(test, scores.clips().labels(), 1), scores.accuracy(), sureness(test, 1));
        desk.say("  Scores divided by %.2f: test loss %.4f, accuracy %.4f, on average %.3f sure",
                t, losses[1][best], scores.accuracy(), sureness(test, t));
        desk.save("temperature.png", Plot.lines(temperatures,
                List.of("validation", "test"), losses)
                .axes("scores divided by", "loss").title("The same answers, less sure"));
    }

    /** Of a network that gives each of its answers the probability with which it is right. */
    static double honest(double accuracy, int classes) {
        return -accuracy * Elementary.log(accuracy)
                - (1 - accuracy) * Elementary.log((1 - accuracy) / (classes - 1));
    }

    /** The mean surprise, all scores divided by the temperature first. */
    static double loss(Tensor scores, int[] labels, double temperature) {
        double sum = 0;
        for (int n = 0; n < labels.length; n++) {
            sum += surprise(scores, n, labels[n], temperature);
        }
        return sum / labels.length;
    }

    /** −ln of softmax(row / temperature) in the column of the class. */
    private static double surprise(Tensor scores, int row, int label, double temperature) {
        float max = scores.get(row, scores.argMax(row));
        double sum = 0;
        for (int k = 0; k < scores.rowSize(); k++) {
            sum += Elementary.exp((scores.get(row, k) - max) / temperature);
        }
        return Elementary.log(sum) - (scores.get(row, label) - max) / temperature;
    }

    private static double ofWrong(Tensor scores, int[] labels) {
        double sum = 0;
        for (int n = 0; n < labels.length; n++) {
            sum += scores.argMax(n) == labels[n] ? 0 : surprise(scores, n, labels[n], 1);
        }
        return sum;
    }

    /** The mean probability of what it answers. */
    private static double sureness(Tensor scores, double temperature) {
        double sum = 0;
        for (int n = 0; n < scores.rows(); n++) {
            sum += Elementary.exp(-surprise(scores, n, scores.argMax(n), temperature));
        }
        return sum / scores.rows();
    }
}
