package earshot.jmh;

import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The Fourier transform of real samples; no kernels of the network are in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class FftBenchmark {

    @Param({"256", "512", "1024", "2048", "4096"})
    public int n;

    private Fft fft;
    private double[] samples;

    @Setup
    public void fill() {
        fft = Fft.ofSize(n);
        samples = Engine.doubles(n);
    }

    @Benchmark
    public Spectrum forwardReal() {
        return fft.forwardReal(samples);
    }
}
