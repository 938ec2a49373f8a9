package earshot.dsp;

import earshot.audio.Signal;
import earshot.util.Seeds;
import earshot.util.Text;
import java.util.random.RandomGenerator;

/**
 * A sound with given magnitudes: the phases, which nobody kept, are guessed and then improved.
 *
 * <p>Hardly any set of magnitudes and phases is the STFT of a sound, because frames overlap and
 * have to agree. So: go to the sound that comes nearest, take its phases, put the magnitudes back,
 * and again. With P(Y) = STFT(inverse STFT(Y)) and S the magnitudes:
 *
 * <pre>
 *   Y[0] = S · e^(iφ), φ random         R[n] = P(Y[n])
 *   Y[n + 1] = S · u(R[n] − m / (1 + m) · R[n − 1])      u(z) = z / |z|, R[−1] = 0
 * </pre>
 *
 * <p>With momentum m = 0 this is Griffin and Lim, "Signal estimation from modified short-time
 * Fourier transform" (1984), whose {@link #distance} never grows. With m = 0.99 it is the fast
 * variant of Perraudin, Balazs and Søndergaard, "A fast Griffin–Lim algorithm" (2013), as in
 * librosa 0.11, whose numbers these are, but for the random phases. It never changes.
 */
public final class GriffinLim {

    private final Stft stft;
    private final int iterations;
    private final double momentum;

    private GriffinLim(Stft stft, int iterations, double momentum) {
        this.stft = stft;
        this.iterations = iterations;
        this.momentum = momentum;
    }

    /**
     * librosa's defaults: 32 iterations, momentum 0.99.
     *
     * @param stft the transform that the magnitudes come from
     * @throws IllegalArgumentException if it removes means or emphasises: its inverse is not exact
     */
    public static GriffinLim of(Stft stft) {
        if (stft.config().removeMean() || stft.config().preEmphasis() != 0) {
            throw new IllegalArgumentException("GriffinLim needs an STFT that can be undone, got"
                    + " one that removes means or emphasises: leave both out");
        }
        return new GriffinLim(stft, 32, 0.99);
    }

    /** More are slower and nearer; 0 leaves the phases random. */
    public GriffinLim withIterations(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("iterations are 0 or more, got " + count);
        }
        return new GriffinLim(stft, count, momentum);
    }

    /** 0 for the method of 1984; above 1 it may run away. */
    public GriffinLim withMomentum(double share) {
        if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a momentum is 0 or more, got " + share);
        }
        return new GriffinLim(stft, iterations, share);
    }

    /**
     * A signal of {@code samples} samples whose STFT has about these magnitudes.
     *
     * @param magnitude |X|, [frames][fftSize / 2 + 1]: not its square, and not decibels
     * @param seed where the random phases begin: equal seeds give equal sounds
     * @throws IllegalArgumentException if frames or bins are not those of such a signal, or a
     *     magnitude is negative or not finite
     */
    public Signal rebuild(Spectrogram magnitude, int samples, Seeds seed) {
        check(magnitude, samples);
        RandomGenerator random = seed.random();
        Spectrum[] phases = new Spectrum[magnitude.frames()];
        for (int t = 0; t < phases.length; t++) {
            phases[t] = new Spectrum(new double[magnitude.bins()], new double[magnitude.bins()]);
            for (int k = 0; k < magnitude.bins(); k++) {
                double angle = 2 * Math.PI * random.nextDouble();
                phases[t].re()[k] = StrictMath.cos(angle);
                phases[t].im()[k] = StrictMath.sin(angle);
            }
        }
        return rebuild(magnitude, samples, phases);
    }

    /** The same from given phases; it changes them. */
    Signal rebuild(Spectrogram magnitude, int samples, Spectrum[] phases) {
        double[][] wanted = magnitude.values();
        Spectrum[] estimate = phases;
        fit(estimate, wanted);
        Spectrum[] before = null;
        for (int i = 0; i < iterations; i++) {
            Spectrum[] near = stft.spectra(
                    stft.inverse(estimate, samples, magnitude.sampleRate()));
            estimate = beyond(near, before);
            fit(estimate, wanted);
            before = near;
        }
        return stft.inverse(estimate, samples, magnitude.sampleRate());
    }

    /** near − m / (1 + m) · before. */
    private Spectrum[] beyond(Spectrum[] near, Spectrum[] before) {
        double share = before == null ? 0 : momentum / (1 + momentum);
        Spectrum[] out = new Spectrum[near.length];
        for (int t = 0; t < out.length; t++) {
            Spectrum last = before == null ? near[t] : before[t];
            double[] re = near[t].re().clone();
            double[] im = near[t].im().clone();
            for (int k = 0; k < re.length; k++) {
                re[k] -= share * last.re()[k];
                im[k] -= share * last.im()[k];
            }
            out[t] = new Spectrum(re, im);
        }
        return out;
    }

    /** Every number keeps its phase and gets its magnitude; a zero stays one. */
    private static void fit(Spectrum[] spectra, double[][] magnitude) {
        for (int t = 0; t < spectra.length; t++) {
            double[] have = spectra[t].magnitude();
            for (int k = 0; k < have.length; k++) {
                double factor = have[k] == 0 ? 0 : magnitude[t][k] / have[k];
                spectra[t].re()[k] *= factor;
                spectra[t].im()[k] *= factor;
            }
        }
    }

    /**
     * How far a signal is from given magnitudes: ‖|STFT(signal)| − S‖ / ‖S‖, which is called
     * spectral convergence. 0 is exact, and so it is for the signal that S was computed from;
     * silence has 1.
     *
     * @throws IllegalArgumentException as {@link #rebuild}
     */
    public double distance(Spectrogram magnitude, Signal signal) {
        check(magnitude, signal.length());
        double[][] have = stft.magnitude(signal).values();
        double error = 0;
        double all = 0;
        for (int t = 0; t < have.length; t++) {
            for (int k = 0; k < have[t].length; k++) {
                double wanted = magnitude.at(t, k);
                error += (have[t][k] - wanted) * (have[t][k] - wanted);
                all += wanted * wanted;
            }
        }
        return all == 0 ? 0 : Math.sqrt(error / all);
    }

    private void check(Spectrogram magnitude, int samples) {
        int bins = stft.config().bins();
        if (magnitude.bins() != bins || magnitude.frames() != stft.frames(samples)) {
            throw new IllegalArgumentException(Text.format("%s have %d frames of %d bins, got %d"
                    + " of %d: take the STFT and the length that the magnitudes come from",
                    Text.count(samples, "sample"), stft.frames(samples), bins, magnitude.frames(),
                    magnitude.bins()));
        }
        magnitude.map(value -> {
            if (!(value >= 0 && Signal.isUsable(value))) {
                throw new IllegalArgumentException("a magnitude is finite, and 0 or more, got "
                        + value + ": decibels become powers by Decibels.toPower");
            }
            return value;
        });
    }
}
