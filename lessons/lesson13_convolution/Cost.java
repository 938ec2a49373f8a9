package lesson13_convolution;

import earshot.nn.Layer;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import earshot.recognizer.Recipe;
import earshot.report.Trained;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import lesson12_mfcc_ann.HeldOut;

/** What a clip costs: how many products of a number and a weight, and how long it takes. */
final class Cost {

    private static final double ENOUGH_SECONDS = 0.5;

    private Cost() {
    }

    /** Every weight once at each place where its filter is laid; a Dense layer has one place. */
    static long products(Sequential network) {
        long sum = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            int[] output = network.outputShape(i);
            long places = Arrays.stream(output).limit(output.length - 1).asLongStream()
                    .reduce(1, (some, more) -> some * more);
            sum += places * weights(network.layers().get(i));
        }
        return sum;
    }

    private static long weights(Layer layer) {
        return layer.parameters().stream().filter(one -> one.name().equals("kernel"))
                .map(Parameter::value).mapToLong(kernel -> kernel.size()).sum();
    }

    /** A training, its seconds those of the processor, all threads together. */
    static Trained train(HeldOut heldOut, Recipe recipe) throws IOException {
        double start = processorSeconds();
        Trained trained = heldOut.train(recipe);
        return new Trained(trained.name(), trained.scores(), trained.history(),
                processorSeconds() - start);
    }

    /** The processor's milliseconds to answer all test clips once. */
    static double millis(Trained trained) {
        int times = 0;
        double start = processorSeconds();
        do {
            trained.scores().recognizer().predict(trained.scores().clips().fingerprints());
            times++;
        } while (processorSeconds() - start < ENOUGH_SECONDS);
        return 1000 * (processorSeconds() - start) / times;
    }

    /** Of this program, whoever else is using the machine; by the clock where nobody counts. */
    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration()
                .orElse(Duration.ofNanos(System.nanoTime())).toNanos() / 1e9;
    }
}
