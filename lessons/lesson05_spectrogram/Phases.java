package lesson05_spectrogram;

import earshot.audio.Signal;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Spectrum;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.kernels.Elementary;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** From spectra back to sound, with the right phases and with others. */
final class Phases {

    private static final StftConfig CONFIG = StftConfig.librosa(256, 64);

    private Phases() {
    }

    static void show(Desk desk, Signal clip) throws IOException {
        Stft stft = Stft.of(CONFIG);
        int rate = clip.sampleRate();
        Spectrum[] spectra = stft.spectra(clip);
        Signal back = stft.inverse(spectra, clip.length(), rate);
        Signal robot = stft.inverse(aligned(spectra), clip.length(), rate);
        RandomGenerator random = desk.seeds().child("phases").random();
        Signal whisper = stft.inverse(turned(spectra, () -> 2 * Math.PI * random.nextDouble()),
                clip.length(), rate);
        desk.say("\nBack with its own phases: no sample is off by more than %.6f.",
                largestDifference(clip, back));
        desk.say("Signal over error: robot %.1f dB, whisper %.1f dB", overError(clip, robot),
                overError(clip, whisper));
        desk.say("A frame every %d samples at %d Hz: the robot speaks at %s Hz.",
                CONFIG.hopSamples(), rate, Text.format("%.0f",
                        (double) rate / CONFIG.hopSamples()));
        desk.save("original.wav", clip);
        desk.save("back.wav", back);
        desk.save("robot.wav", louder(robot, clip));
        desk.save("whisper.wav", louder(whisper, clip));
        desk.save("phases.png", Plot.grid(1, List.of(picture(clip).title("Original"),
                picture(robot).title("Robot"), picture(whisper).title("Whisper")))
                .size(900, 1050).title("Three sounds made of one set of magnitudes"));
    }

    /** The magnitudes with every cosine at its crest in the middle of its frame. */
    static Spectrum[] aligned(Spectrum[] spectra) {
        Spectrum[] out = new Spectrum[spectra.length];
        for (int t = 0; t < out.length; t++) {
            double[] re = spectra[t].magnitude();
            for (int k = 1; k < re.length; k += 2) {
                re[k] = -re[k]; // half a frame later: an odd number of half turns
            }
            out[t] = new Spectrum(re, new double[re.length]);
        }
        return out;
    }

    /** The magnitudes with phases from elsewhere, in radians. */
    static Spectrum[] turned(Spectrum[] spectra, DoubleSupplier phase) {
        Spectrum[] out = new Spectrum[spectra.length];
        for (int t = 0; t < out.length; t++) {
            double[] re = spectra[t].magnitude();
            double[] im = new double[re.length];
            for (int k = 0; k < re.length; k++) {
                double angle = phase.getAsDouble();
                im[k] = re[k] * StrictMath.sin(angle);
                re[k] *= StrictMath.cos(angle);
            }
            out[t] = new Spectrum(re, im);
        }
        return out;
    }

    static double largestDifference(Signal first, Signal second) {
        double[] a = first.samples();
        double[] b = second.samples();
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            largest = Math.max(largest, Math.abs(a[n] - b[n]));
        }
        return largest;
    }

    /** 10 · log10 of the power of the sound over that of what differs from it. */
    static double overError(Signal sound, Signal other) {
        double[] a = sound.samples();
        double[] b = other.samples();
        double power = 0;
        double error = 0;
        for (int n = 0; n < a.length; n++) {
            power += a[n] * a[n];
            error += (a[n] - b[n]) * (a[n] - b[n]);
        }
        return 10 * Elementary.log10(power / error);
    }

    /** As loud at its loudest as another one. */
    private static Signal louder(Signal signal, Signal as) {
        double factor = peak(as) / peak(signal);
        double[] samples = signal.samples();
        for (int n = 0; n < samples.length; n++) {
            samples[n] *= factor;
        }
        return Signal.mono(samples, signal.sampleRate());
    }

    private static double peak(Signal signal) {
        double peak = 1e-9;
        for (double sample : signal.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static Plot picture(Signal sound) {
        Spectrogram power = Stft.of(CONFIG).power(sound);
        return Plot.heatmap(Decibels.DEFAULT.withReference(power.max()).power(power))
                .range(-60, 0).colourBar("dB");
    }
}
