package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.nn.Adam;
import earshot.nn.BatchNorm;
import earshot.nn.Conv2d;
import earshot.nn.Dense;
import earshot.nn.Dropout;
import earshot.nn.EarlyStopping;
import earshot.nn.Examples;
import earshot.nn.Flatten;
import earshot.nn.GradientCheck;
import earshot.nn.History;
import earshot.nn.MaxPool2d;
import earshot.nn.Padding;
import earshot.nn.Relu;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.nn.Trainer;
import earshot.nn.WeightsFile;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The network of the README runs as it stands there. */
class ReadmeNetworkTest {

    @Test
    void theNetworkOfTheReadmeLearns() throws IOException {
        Examples train = bars(200, 1);
        Examples validation = bars(100, 2);
        Sequential network = Sequential.of(new int[] {12, 12, 1}, Seeds.of(42), List.of(
                new Conv2d(8, 3, 3, Padding.SAME), new BatchNorm(), new Relu(), new MaxPool2d(2),
                new Flatten(), new Dropout(0.2), new Dense(2), new Softmax()));
        System.out.println(network.summary());
        History history = Trainer.of(network, Seeds.of(42)).optimizer(new Adam(0.01)).batch(20)
                .epochs(10).earlyStopping(new EarlyStopping(3, 0))
                .checkpoint(Path.of("figures/bars.checkpoint")).fit(train, validation);
        System.out.println(history.toCsv() + network.evaluate(validation));
        WeightsFile.write(network, Path.of("figures/bars.npz"));
        System.out.println(GradientCheck.of(network.layers().get(0), train.slice(0, 2).inputs()));
        assertTrue(network.evaluate(validation).accuracy() > 0.9);
        assertTrue(history.size() > 1);
        assertTrue(GradientCheck.of(network.layers().get(0), train.slice(0, 2).inputs()).passes());
        assertEquals(2, network.outputShape()[0]);
    }

    /** Pictures of noise with a bar in it: upright is class 0, lying is class 1. */
    private static Examples bars(int count, long seed) {
        RandomGenerator random = Seeds.of(seed).random();
        Tensor pictures = Tensor.zeros(count, 12, 12, 1);
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            labels[n] = random.nextInt(2);
            int at = random.nextInt(12);
            for (int i = 0; i < 144; i++) {
                boolean bar = (labels[n] == 0 ? i % 12 : i / 12) == at;
                pictures.data()[n * 144 + i] = (float) (random.nextDouble() + (bar ? 1 : 0));
            }
        }
        return Examples.ofClasses(pictures, labels, 2);
    }
}
