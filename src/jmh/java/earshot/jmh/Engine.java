package earshot.jmh;

import earshot.kernels.Kernels;
import earshot.nn.Layer;
import earshot.nn.Pass;
import earshot.nn.Sequential;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Which kernels, on how many threads: {@code -p engine=plain,vector -p threads=1,2}. */
@State(Scope.Benchmark)
public class Engine {

    @Param({"plain", "vector"})
    public String engine;

    @Param("1")
    public int threads;

    private Parallel parallel;
    private Kernels kernels;

    @Setup(Level.Trial)
    public void start() {
        parallel = Parallel.of(threads);
        kernels = engine.equals("plain") ? Kernels.plain(parallel) : Kernels.vector(parallel);
    }

    @TearDown(Level.Trial)
    public void stop() {
        parallel.close();
    }

    Kernels kernels() {
        return kernels;
    }

    Pass pass() {
        return Pass.training(kernels, 1);
    }

    /** A layer with first weights for inputs of that shape. */
    static Layer built(Layer layer, int... inputShape) {
        return Sequential.of(inputShape, Seeds.of(1), List.of(layer)).layers().get(0);
    }

    /** Numbers from −1 to 1. */
    static float[] noise(int count) {
        RandomGenerator random = Seeds.of(count).random();
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (2 * random.nextDouble() - 1);
        }
        return numbers;
    }

    static double[] doubles(int count) {
        float[] floats = noise(count);
        return IntStream.range(0, count).mapToDouble(i -> floats[i]).toArray();
    }

    static Tensor tensor(int... shape) {
        return Tensor.of(noise(Tensor.sizeOf(shape)), shape);
    }
}
