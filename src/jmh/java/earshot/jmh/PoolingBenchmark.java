package earshot.jmh;

import earshot.nn.Layer;
import earshot.nn.MaxPool2d;
import earshot.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** 2 x 2 max pooling after the first convolution of the MFCC network, a batch of 32. */
public class PoolingBenchmark extends KernelBenchmark {

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
