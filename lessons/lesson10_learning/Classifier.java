package lesson10_learning;

import earshot.nn.Activation;
import earshot.nn.Adam;
import earshot.nn.Dense;
import earshot.nn.History;
import earshot.nn.Layer;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.nn.Trainer;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Two hidden layers of 32 neurons for points in a plane. */
final class Classifier {

    private Classifier() {
    }

    /** With something, or nothing, behind each hidden layer. */
    static Sequential make(Supplier<List<Activation>> bend, Seeds seeds) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Dense(32));
        layers.addAll(bend.get());
        layers.add(new Dense(32));
        layers.addAll(bend.get());
        layers.add(new Dense(2));
        layers.add(new Softmax());
        return Sequential.of(new int[] {2}, seeds, layers);
    }

    static History train(Sequential network, Points train, Points test, int epochs, Seeds seeds)
            throws IOException {
        return Trainer.of(network, seeds).optimizer(new Adam(0.01)).batch(20).epochs(epochs)
                .fit(train.examples(), test.examples());
    }
}
