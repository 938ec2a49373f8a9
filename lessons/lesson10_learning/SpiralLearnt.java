package lesson10_learning;

import earshot.lessons.Desk;
import earshot.nn.Activation;
import earshot.nn.Evaluation;
import earshot.nn.GradientCheck;
import earshot.nn.History;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Two arms of a spiral, and networks with and without a bend that try to part them. */
final class SpiralLearnt {

    private static final int EACH = 200;
    private static final int EPOCHS = 40;

    private final Desk desk;
    private final Points train;
    private final Points test;
    private final List<Plot> pictures = new ArrayList<>();
    private final List<double[]> losses = new ArrayList<>();

    SpiralLearnt(Desk desk) {
        this.desk = desk;
        this.train = Spiral.of(EACH, desk.seeds().child("train points"));
        this.test = Spiral.of(EACH, desk.seeds().child("test points"));
    }

    void learn() throws IOException {
        desk.say("%d points to learn from, %d others to test on, %d epochs", train.size(),
                test.size(), EPOCHS);
        Sequential untaught = network(() -> List.of(new Relu()));
        say("before", untaught);
        pictures.add(regions(untaught).title("With ReLU, before"));
        learn("without ReLU", () -> List.of());
        learn("with ReLU", () -> List.of(new Relu()));
        desk.say("%s", untaught.summary());
        desk.save("spiral.png", Plot.grid(3, pictures).axes("x", "y").size(1500, 560));
    }

    /** A rectifier that goes back as it should, one with a small leak, one that forgets to ask. */
    void check() throws IOException {
        for (double leak : new double[] {0, 0.1, 1}) {
            learn("leak " + leak, () -> List.of(new WrongRelu(leak)));
            desk.say("  %s", GradientCheck.of(new WrongRelu(leak),
                    test.examples().slice(0, 20).inputs()));
        }
        desk.save("learning.png", Plot.curves("epoch", List.of("without ReLU", "with ReLU",
                "leak 0.1", "leak 1"), losses.get(0), losses.get(1), losses.get(3), losses.get(4))
                .axes("epoch", "loss on the test points").title("Four networks on the spiral"));
    }

    private void learn(String name, Supplier<List<Activation>> bend) throws IOException {
        Sequential network = network(bend);
        History history = Classifier.train(network, train, test, EPOCHS,
                desk.seeds().child("order"));
        losses.add(history.column(History.Epoch::validationLoss));
        say(name, network);
        pictures.add(regions(network).title("After: " + name));
    }

    private Sequential network(Supplier<List<Activation>> bend) {
        return Classifier.make(bend, desk.seeds().child("network"));
    }

    private void say(String name, Sequential network) {
        Evaluation trained = network.evaluate(train.examples());
        Evaluation tested = network.evaluate(test.examples());
        desk.say("%-13s training: loss %.4f, accuracy %.4f; test: loss %.4f, accuracy %.4f",
                name, trained.loss(), trained.accuracy(), tested.loss(), tested.accuracy());
    }

    private Plot regions(Sequential network) {
        return new Regions(train).of(network);
    }
}
