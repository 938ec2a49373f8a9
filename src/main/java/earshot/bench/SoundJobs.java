package earshot.bench;

import earshot.audio.Signal;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelFilterbank;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import java.util.Arrays;

/** Features of many clips, from memory into one tensor. */
final class SoundJobs {

    private static final int RATE = 8000;
    private static final int CLIPS = 3000;
    private static final int LOGARITHM = 30; // operations, see Elementary.log

    private SoundJobs() {
    }

    /** MFCCs as librosa's: frames of 512, hop 128, 40 bands, 13 coefficients; [N, 28, 13]. */
    static Job mfcc(Setting setting, Parallel parallel) {
        int samples = 3500;
        MfccConfig config = MfccConfig.librosa(512, 128, 40, 13);
        Mfcc mfcc = Mfcc.of(config, RATE);
        int frames = Stft.of(config.stft()).frames(samples);
        Signal[] clips = Noise.clips(setting.shrunk(CLIPS, 2), samples, RATE,
                setting.seeds().child("mfcc"));
        Tensor out = Tensor.zeros(clips.length, frames, config.coefficients());
        Work work = Work.of(() -> parallel.forEach(clips.length, i ->
                copy(mfcc.mfcc(clips[i]), out.data(), i * out.rowSize())));
        double flops = frames * (spectrumFlops(config.stft()) + logMelFlops(config)
                + 2.0 * config.bands() * config.coefficients());
        return new Job(work, clips.length, cost(clips.length, samples, flops, out));
    }

    private static void copy(double[][] rows, float[] to, int at) {
        int place = at;
        for (double[] row : rows) {
            for (double value : row) {
                to[place++] = (float) value;
            }
        }
    }

    private static double logMelFlops(MfccConfig config) {
        double[][] weights = MelFilterbank.slaney(RATE, config.stft().fftSize(), config.bands())
                .weights();
        long used = Arrays.stream(weights).flatMapToDouble(Arrays::stream)
                .filter(weight -> weight != 0).count();
        return 2.0 * used + LOGARITHM * config.bands();
    }

    /**
     * The notebook's spectrograms: TensorFlow's STFT of clips of 30,000 samples, frames of 233, hop
     * 128, FFT of 256, magnitudes; [N, 233, 129, 1]. There are 500 clips, each transformed six
     * times: more would only take memory.
     */
    static Job stft(Setting setting, Parallel parallel) {
        int samples = 30_000;
        int count = setting.shrunk(CLIPS, 2);
        StftConfig config = StftConfig.tensorflow(233, 128);
        Stft stft = Stft.of(config);
        Signal[] clips = Noise.clips(Math.max(1, count / 6), samples, RATE,
                setting.seeds().child("stft"));
        Tensor out = Tensor.zeros(count, stft.frames(samples), config.bins(), 1);
        Work work = Work.of(() -> parallel.forEach(count, i ->
                copy(stft.magnitude(clips[i % clips.length]), out.data(), i * out.rowSize())));
        double flops = stft.frames(samples) * (spectrumFlops(config) + config.bins());
        return new Job(work, 1, cost(count, samples, flops, out));
    }

    private static void copy(Spectrogram spectrogram, float[] to, int at) {
        int place = at;
        for (int t = 0; t < spectrogram.frames(); t++) {
            for (int k = 0; k < spectrogram.bins(); k++) {
                to[place++] = (float) spectrogram.at(t, k);
            }
        }
    }

    /** Of a frame: window, transform, and re² + im² of each bin. */
    private static double spectrumFlops(StftConfig config) {
        return config.frameSamples() + Cost.realFft(config.fftSize()) + 3.0 * config.bins();
    }

    private static Cost cost(int clips, int samples, double flopsOfClip, Tensor out) {
        return Cost.inDouble(clips * flopsOfClip,
                (double) clips * samples * Double.BYTES + (double) out.size() * Float.BYTES);
    }
}
