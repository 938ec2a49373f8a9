package earshot.jmh;

import earshot.nn.Conv2d;
import earshot.nn.Layer;
import earshot.nn.Padding;
import earshot.tensor.Tensor;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The 3 x 3 convolutions of the MFCC network, a batch of 32: forward, and both ways back. */
public class ConvolutionBenchmark extends KernelBenchmark {

    /** Height, width, channels, filters. */
    @Param({"40x44x1x32", "20x22x32x64", "10x11x64x64"})
    public String shape;

    private Layer layer;
    private Tensor x;
    private Tensor dy;

    @Setup
    public void fill(Engine engine) {
        int[] n = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        layer = Engine.built(new Conv2d(n[3], 3, 3, Padding.SAME), n[0], n[1], n[2]);
        x = Engine.tensor(32, n[0], n[1], n[2]);
        dy = Engine.tensor(32, n[0], n[1], n[3]);
        layer.forward(x, engine.pass());
    }

    @Benchmark
    public Tensor forward(Engine engine) {
        return layer.forward(x, engine.pass());
    }

    @Benchmark
    public Tensor gradients(Engine engine) {
        layer.gradients(dy, engine.pass());
        return layer.parameters().get(0).gradient();
    }

    @Benchmark
    public Tensor backward(Engine engine) {
        return layer.backward(dy, engine.pass());
    }
}
