package earshot.dsp;

import earshot.audio.Signal;
import earshot.kernels.Rows;
import earshot.util.Text;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/**
 * The short-time Fourier transform: a spectrum for every moment.
 *
 * <pre>  X[t][k] = Σ w[n] · x[t·hop + n − start] · e^(−2πi·kn/N)</pre>
 *
 * <p>start is half a frame when the frames are centred and 0 when the edges are snipped. With the
 * presets of {@link StftConfig} equal to {@code librosa.stft} (transposed: here time comes first),
 * torchaudio, {@code tf.signal.stft} and Kaldi. A plan may be shared between threads; it keeps
 * room for some frames for each of them.
 */
public final class Stft {

    private final StftConfig config;
    private final Framer framer;
    private final Fft fft;
    private final double[] weights; // the window, zeros around it, one a sample of the FFT
    // Rooms for a few frames that nobody is using: to make one costs more than to fill it.
    private final Queue<FrameTransform> spare = new ConcurrentLinkedQueue<>();

    private Stft(StftConfig config) {
        this.config = config;
        framer = new Framer(config);
        fft = Fft.ofSize(config.fftSize());
        weights = new double[config.fftSize()];
        double[] window = config.window().weights(config.windowSamples());
        System.arraycopy(window, 0, weights, (config.frameSamples() - window.length) / 2,
                window.length);
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
        return framer.count(samples);
    }

    /** |X|, [frames][fftSize / 2 + 1]. Throws as {@link #spectra} does. */
    public Spectrogram magnitude(Signal mono) {
        return magnitude(mono, block -> block);
    }

    /** |X|², [frames][fftSize / 2 + 1]. Throws as {@link #spectra} does. */
    public Spectrogram power(Signal mono) {
        return power(mono, block -> block);
    }

    /**
     * {@code then} of {@link #magnitude(Signal)}, a few frames at a time, so that the whole is
     * never held. {@code then} must treat each frame alone and must not keep what it is given.
     *
     * @throws IllegalArgumentException if it makes another number of frames; else as {@link
     *     #spectra}
     */
    public Spectrogram magnitude(Signal mono, UnaryOperator<Spectrogram> then) {
        return power(mono, block -> {
            for (double[] row : block.rows()) {
                for (int t = 0; t < block.frames(); t++) {
                    row[t] = Math.sqrt(row[t]);
                }
            }
            return then.apply(block);
        });
    }

    /** {@code then} of {@link #power(Signal)}, a few frames at a time, in the same way. */
    public Spectrogram power(Signal mono, UnaryOperator<Spectrogram> then) {
        double[] samples = framer.samples(mono);
        double[] binHz = config.binHz(mono.sampleRate());
        Spectrogram[] all = new Spectrogram[1];
        int total = framer.count(samples.length);
        transform(samples, (frames, first, count) -> {
            Spectrogram block = then.apply(new Spectrogram(frames.power(count), count, binHz,
                    mono.sampleRate(), config.hopSamples()));
            if (block.frames() != count) {
                throw new IllegalArgumentException(Text.format(
                        "what follows must treat each frame alone: of %s it made %d",
                        Text.count(count, "frame"), block.frames()));
            }
            if (first == 0) {
                all[0] = new Spectrogram(Rows.zeros(block.bins(), total), total, block.binHz(),
                        mono.sampleRate(), config.hopSamples());
            }
            for (int k = 0; k < block.bins(); k++) {
                System.arraycopy(block.rows()[k], 0, all[0].rows()[k], first, count);
            }
        });
        return all[0];
    }

    /**
     * The complex spectrum of every frame, bins 0 … fftSize/2.
     *
     * @throws IllegalStateException if the signal has several channels
     * @throws IllegalArgumentException if it is shorter than one frame, too short to be mirrored,
     *     or has a sample that is not a number, or beyond ±1e100
     */
    public Spectrum[] spectra(Signal mono) {
        double[] samples = framer.samples(mono);
        Spectrum[] spectra = new Spectrum[framer.count(samples.length)];
        transform(samples, (frames, first, count) -> {
            for (int f = 0; f < count; f++) {
                spectra[first + f] = frames.spectrum(f);
            }
        });
        return spectra;
    }

    /** What is done with the spectra of the frames {@code first … first + count − 1}. */
    private interface Use {
        void accept(FrameTransform frames, int first, int count);
    }

    /** All frames of a signal, as many at a time as there is room for. */
    private void transform(double[] samples, Use use) {
        FrameTransform taken = spare.poll();
        FrameTransform frames = taken != null ? taken : FrameTransform.of(weights);
        int total = framer.count(samples.length);
        for (int first = 0; first < total; first += frames.width()) {
            int count = Math.min(frames.width(), total - first);
            for (int f = 0; f < count; f++) {
                framer.cut(samples, first + f, frames.samples(), frames.start(f));
                framer.emphasise(frames.samples(), frames.start(f));
            }
            frames.forward(count);
            use.accept(frames, first, count);
        }
        spare.add(frames);
    }

    /**
     * The frames as they are cut, with their mean removed if the configuration says so, before
     * pre-emphasis and window. Throws as {@link #spectra} does.
     */
    public double[][] conditionedFrames(Signal mono) {
        return framer.frames(mono);
    }

    /** Σ x² of every one of {@link #conditionedFrames}: Kaldi's energy. Throws as that does. */
    public double[] energy(Signal mono) {
        return framer.energy(mono);
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
            int start = framer.start(t);
            int from = Math.max(0, -start);
            int to = Math.min(config.frameSamples(), samples - start);
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
}
