package earshot.jmh;

import earshot.dsp.Fft;
import earshot.dsp.FrameTransform;
import earshot.dsp.Spectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The Fourier transform of real samples; no kernels of the network are in it. */
public class FftBenchmark extends KernelBenchmark {

    private static final int FRAMES = 64;

    @Param({"256", "512", "1024", "2048", "4096"})
    public int n;

    private Fft fft;
    private double[] samples;
    private FrameTransform frames;

    @Setup
    public void fill() {
        fft = Fft.ofSize(n);
        samples = Engine.doubles(n);
        frames = FrameTransform.of(samples);
        for (int f = 0; f < FRAMES; f++) {
            System.arraycopy(samples, 0, frames.samples(), frames.start(f), n);
        }
    }

    @Benchmark
    public Spectrum forwardReal() {
        return fft.forwardReal(samples);
    }

    /** One of 64 side by side, the window included. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public FrameTransform sideBySide() {
        frames.forward(FRAMES);
        return frames;
    }
}
