package earshot.jmh;

import earshot.nn.Layer;
import earshot.nn.MaxPool2d;
import earshot.tensor.Tensor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 2 x 2 max pooling after the first convolution of the MFCC network, a batch of 32. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class PoolingBenchmark {

    private Layer layer;
    private Tensor x;
    private Tensor dy;

    @Setup
    public void fill(Engine engine) {
        layer = Engine.built(new MaxPool2d(2), 40, 44, 32);
        x = Engine.tensor(32, 40, 44, 32);
        dy = Engine.tensor(32, 20, 22, 32);
        layer.forward(x, engine.pass());
    }

    @Benchmark
    public Tensor forward(Engine engine) {
        return layer.forward(x, engine.pass());
    }

    @Benchmark
    public Tensor backward(Engine engine) {
        return layer.backward(dy, engine.pass());
    }
}
