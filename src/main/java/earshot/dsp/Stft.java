package earshot.dsp;

import earshot.audio.Signal;
import earshot.dsp.StftConfig.Edges;
import earshot.util.Text;
import java.util.function.Function;

/**
 * The short-time Fourier transform: a spectrum for every moment.
 *
 * <pre>  X[t][k] = Σ w[n] · x[t·hop + n − start] · e^(−2πi·kn/N)</pre>
 *
 * <p>start is half a frame when the frames are centred and 0 when the edges are snipped. With the
 * presets of {@link StftConfig} equal to {@code librosa.stft} (transposed: here time comes first),
 * torchaudio, {@code tf.signal.stft} and Kaldi. A plan is immutable and may be shared between
 * threads.
 */
public final class Stft {

    private final StftConfig config;
    private final Fft fft;
    private final double[] weights; // the window, zeros around it, one a sample of the frame

    private Stft(StftConfig config) {
        this.config = config;
        fft = Fft.ofSize(config.fftSize());
        weights = new double[config.frameSamples()];
        double[] window = config.window().weights(config.windowSamples());
        System.arraycopy(window, 0, weights, (weights.length - window.length) / 2, window.length);
    }

    /** A plan: the window and the tables of the FFT are computed here, once. */
    public static Stft of(StftConfig config) {
        return new Stft(config);
    }

    public StftConfig config() {
        return config;
    }

    /** How many frames a signal of {@code samples} samples has: 1 + ⌊(padded − frame) / hop⌋. */
    public int frames(int samples) {
        int room = samples + 2 * padding() - config.frameSamples();
        return room < 0 ? 0 : 1 + room / config.hopSamples();
    }

    /** |X|, [frames][fftSize / 2 + 1]. Throws as {@link #spectra} does. */
    public Spectrogram magnitude(Signal mono) {
        return spectrogram(mono, Spectrum::magnitude);
    }

    /** |X|², [frames][fftSize / 2 + 1]. Throws as {@link #spectra} does. */
    public Spectrogram power(Signal mono) {
        return spectrogram(mono, Spectrum::power);
    }

    private Spectrogram spectrogram(Signal mono, Function<Spectrum, double[]> perFrame) {
        Spectrum[] spectra = spectra(mono);
        double[][] values = new double[spectra.length][];
        for (int t = 0; t < values.length; t++) {
            values[t] = perFrame.apply(spectra[t]);
        }
        return new Spectrogram(values, config.binHz(mono.sampleRate()), mono.sampleRate(),
                config.hopSamples());
    }

    /**
     * The complex spectrum of every frame, bins 0 … fftSize/2.
     *
     * @throws IllegalStateException if the signal has several channels
     * @throws IllegalArgumentException if it is shorter than one frame, too short to be mirrored,
     *     or has a sample that is not a number, or beyond ±1e100
     */
    public Spectrum[] spectra(Signal mono) {
        double[][] frames = conditionedFrames(mono);
        Spectrum[] spectra = new Spectrum[frames.length];
        double[] padded = new double[config.fftSize()];
        for (int t = 0; t < frames.length; t++) {
            emphasise(frames[t]);
            for (int n = 0; n < weights.length; n++) {
                padded[n] = weights[n] * frames[t][n];
            }
            spectra[t] = fft.forwardReal(padded);
        }
        return spectra;
    }

    /**
     * The frames as they are cut, with their mean removed if the configuration says so, before
     * pre-emphasis and window: Kaldi measures its log energy here. Throws as {@link #spectra} does.
     */
    public double[][] conditionedFrames(Signal mono) {
        double[] samples = usable(mono.samples());
        int count = frames(samples.length);
        if (count == 0 || samples.length == 0) {
            throw new IllegalArgumentException(Text.format(
                    "a signal of %s is shorter than one frame of %d:"
                            + " use shorter frames or centre them",
                    Text.count(samples.length, "sample"), config.frameSamples()));
        }
        if (config.edges() == Edges.CENTRED_REFLECT && samples.length <= padding()) {
            throw new IllegalArgumentException(Text.format(
                    "%s cannot be mirrored over half a frame of %d: use shorter frames",
                    Text.count(samples.length, "sample"), padding()));
        }
        double[][] frames = new double[count][config.frameSamples()];
        for (int t = 0; t < count; t++) {
            int start = t * config.hopSamples() - padding();
            for (int n = 0; n < frames[t].length; n++) {
                frames[t][n] = sampleAt(samples, start + n);
            }
            if (config.removeMean()) {
                removeMean(frames[t]);
            }
        }
        return frames;
    }

    /**
     * Back to sound: each frame is transformed back, weighed with the window again and added where
     * it was; the sum is divided by the sum of the squared windows. Exact where windows overlap, if
     * nothing was removed or emphasised. Equal to {@code librosa.istft}.
     *
     * @param samples the length of the signal to give back
     */
    public Signal inverse(Spectrum[] spectra, int samples, int sampleRate) {
        double[] sum = new double[samples];
        double[] weight = new double[samples];
        for (int t = 0; t < spectra.length; t++) {
            double[] frame = fft.inverseReal(spectra[t]);
            int start = t * config.hopSamples() - padding();
            int from = Math.max(0, -start);
            int to = Math.min(weights.length, samples - start);
            for (int n = from; n < to; n++) {
                sum[start + n] += weights[n] * frame[n];
                weight[start + n] += weights[n] * weights[n];
            }
        }
        for (int n = 0; n < samples; n++) {
            sum[n] = weight[n] > Double.MIN_NORMAL ? sum[n] / weight[n] : sum[n];
        }
        return Signal.mono(sum, sampleRate);
    }

    private int padding() {
        return config.edges() == Edges.SNIP ? 0 : config.frameSamples() / 2;
    }

    private double sampleAt(double[] samples, int index) {
        if (index >= 0 && index < samples.length) {
            return samples[index];
        }
        if (config.edges() == Edges.CENTRED_ZEROS) {
            return 0;
        }
        return samples[index < 0 ? -index : 2 * (samples.length - 1) - index];
    }

    private static void removeMean(double[] frame) {
        double sum = 0;
        for (double sample : frame) {
            sum += sample;
        }
        for (int n = 0; n < frame.length; n++) {
            frame[n] -= sum / frame.length;
        }
    }

    private void emphasise(double[] frame) {
        for (int n = frame.length - 1; n >= 0; n--) {
            frame[n] -= config.preEmphasis() * frame[Math.max(0, n - 1)];
        }
    }

    private static double[] usable(double[] samples) {
        for (int n = 0; n < samples.length; n++) {
            if (!Signal.isUsable(samples[n])) {
                throw new IllegalArgumentException(Text.format(
                        "features need finite samples up to 1e100, but sample %d is %s",
                        n, samples[n]));
            }
        }
        return samples;
    }
}
