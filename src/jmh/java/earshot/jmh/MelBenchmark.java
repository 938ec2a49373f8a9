package earshot.jmh;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.features.MelFilterbank;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** From power spectra of a clip to mel bands, and all the way to MFCCs. */
public class MelBenchmark extends KernelBenchmark {

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
