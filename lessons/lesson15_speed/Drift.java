package lesson15_speed;

import earshot.lessons.Desk;
import earshot.nn.Sequential;
import earshot.plot.Plot;
import earshot.util.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How far a last bit goes. */
final class Drift {

    private static final int EPOCHS = 20;
    private static final int[] TOLD = {0, 1, 2, 5, 10, 20};

    private Drift() {
    }

    static void show(Desk desk, LastBit lastBit, Progress bar) throws IOException {
        Sequential[] networks = {lastBit.network(), lastBit.network(), lastBit.network()};
        desk.say("One weight of the first layer is larger by %.1e.", LastBit.nudge(networks[1]));
        List<List<float[]>> one = lastBit.train(networks[0], EPOCHS, bar);
        List<List<float[]>> other = lastBit.train(networks[1], EPOCHS, bar);
        List<List<float[]>> again = lastBit.train(networks[2], EPOCHS, bar);
        double[] largest = new double[EPOCHS + 1];
        for (int epoch = 0; epoch <= EPOCHS; epoch++) {
            Difference difference = Difference.of(one.get(epoch), other.get(epoch));
            largest[epoch] = Math.log10(difference.largest());
            if (Arrays.binarySearch(TOLD, epoch) >= 0) {
                desk.say("after %2d epochs %,7d of %,d weights differ, by %.1e at most", epoch,
                        difference.weights(), difference.of(), difference.largest());
            }
        }
        int[] heard = lastBit.heard(networks[0]);
        desk.say("Of %d test clips one has %d right, the other %d; they disagree on %d.",
                heard.length, lastBit.right(networks[0]), lastBit.right(networks[1]),
                lastBit.disagreements(networks[0], networks[1]));
        desk.say("Without the change: %d weights differ from those of a second training.",
                Difference.of(one.get(EPOCHS), again.get(EPOCHS)).weights());
        double[] epochs = new double[EPOCHS + 1];
        Arrays.setAll(epochs, i -> i);
        desk.save("drift.png", Plot.line(epochs, largest)
                .axes("epoch", "log10 of the largest difference of a weight")
                .title("Two trainings that differ in the last bit of one weight"));
    }

    static int steps() {
        return 3 * EPOCHS;
    }
}
