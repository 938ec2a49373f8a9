package earshot.jmh;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.features.MelFilterbank;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
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

/** From power spectra of a clip to mel bands, and all the way to MFCCs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class MelBenchmark {

    private MelFilterbank filterbank;
    private Mfcc mfcc;
    private Signal clip;
    private Spectrogram power;

    @Setup
    public void fill() {
        filterbank = MelFilterbank.slaney(8000, 512, 40);
        mfcc = Mfcc.of(MfccConfig.librosa(512, 128, 40, 13), 8000);
        clip = Signal.mono(Engine.doubles(3500), 8000);
        power = mfcc.power(clip);
    }

    @Benchmark
    public Spectrogram mel() {
        return filterbank.apply(power);
    }

    @Benchmark
    public double[][] mfcc() {
        return mfcc.mfcc(clip);
    }
}
