package lesson10_learning;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A neuron draws a line through two clouds, and moves it. */
final class OneNeuron {

    private static final int STEPS = 50;

    private final Desk desk;
    private final Points points;
    private final Points scaled;

    OneNeuron(Desk desk, Points points) {
        this.desk = desk;
        this.points = points;
        this.scaled = points.scaled();
    }

    /** The clouds, and a neuron that guesses. */
    void look() {
        for (int c = 0; c < 2; c++) {
            Points cloud = points.of(c);
            desk.say("\"%s\": %d clips, %.2f s long (deviation %.2f), %.2f crossings a"
                    + " millisecond (deviation %.2f)", points.names().get(c), cloud.size(),
                    cloud.mean(0), cloud.deviation(0), cloud.mean(1), cloud.deviation(1));
        }
        Neuron guess = new Neuron(1, 1, 0);
        desk.say("Weights 1, 1 and 0: %d of %d right, loss %.4f", guess.right(scaled),
                scaled.size(), guess.loss(scaled));
    }

    /** The slopes by small steps, and by the tape. */
    void slopes() {
        Neuron neuron = new Neuron(1, 1, 0);
        double[] gradients = neuron.gradients(scaled);
        for (int i = 0; i < gradients.length; i++) {
            desk.say("weight %d: slope by two small steps %.6f, gradient by the tape %.6f", i,
                    neuron.slope(i, scaled), gradients[i]);
        }
    }

    /** Down the hill, in steps of four sizes. */
    void learn() throws IOException {
        List<String> names = new ArrayList<>();
        List<double[]> curves = new ArrayList<>();
        List<Plot> pictures = new ArrayList<>();
        for (double rate : new double[] {0.1, 1, 10, 100}) {
            Neuron neuron = new Neuron(1, 1, 0);
            double[] losses = new double[STEPS + 1];
            for (int step = 0; step <= STEPS; step++) {
                losses[step] = neuron.loss(scaled);
                if (rate == 1 && (step == 0 || step == 2 || step == STEPS)) {
                    pictures.add(line(neuron, step));
                }
                neuron.learn(rate, scaled);
            }
            names.add("rate " + Racer.plain(rate));
            curves.add(losses);
            desk.say("rate %3s: loss %.4f, after 1 step %.4f, after 2 %.4f, after %d %.4f",
                    Racer.plain(rate), losses[0], losses[1], losses[2], STEPS, losses[STEPS]);
        }
        desk.save("neuron.png", Plot.grid(3, pictures).size(1500, 560));
        double[] steps = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            steps[step] = step;
        }
        desk.save("rates.png", Plot.lines(steps, names, curves.toArray(double[][]::new))
                .range(0, 2).axes("step", "loss").title("The same neuron, four learning rates"));
    }

    private Plot line(Neuron neuron, int step) {
        return new Regions(scaled).of(neuron).axes("duration (deviations)",
                "zero crossings (deviations)").title(Text.format("step %d: %d of %d right", step,
                neuron.right(scaled), scaled.size()));
    }
}
