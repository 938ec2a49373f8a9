package lesson04_fourier;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import earshot.plot.Plot;
import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/** What the angles of a spectrum are for. */
final class Phases {

    private static final int HARMONICS = 20;
    private static final int LEVEL_SAMPLES = 160; // 20 ms at 8000 Hz

    private Phases() {
    }

    /** Twenty harmonics of 125 Hz, equally strong; all begin at 0, or each where chance says. */
    static Signal tone(RandomGenerator random) {
        double[] x = new double[8000];
        for (int h = 1; h <= HARMONICS; h++) {
            double phase = random == null ? 0 : 2 * Math.PI * random.nextDouble();
            for (int n = 0; n < x.length; n++) {
                x[n] += StrictMath.cos(2 * Math.PI * 125 * h * n / 8000 + phase) / HARMONICS;
            }
        }
        return Signal.mono(x, 8000);
    }

    /** White noise, as long and as strong as a word. */
    static Signal noiseAsLoudAs(Signal word, Seeds seed) {
        double amplitude = Math.sqrt(3 * Vowel.energy(word.samples()) / word.length());
        return Synth.noise(amplitude, word.seconds(), word.sampleRate(), seed);
    }

    /** A sound with the magnitudes of one and the phases of another, equally long. */
    static Signal cross(Signal magnitudes, Signal phases) {
        Fft fft = Fft.ofSize(magnitudes.length());
        double[] magnitude = fft.forwardReal(magnitudes.samples()).magnitude();
        Spectrum other = fft.forwardReal(phases.samples());
        double[] length = other.magnitude();
        for (int k = 0; k < length.length; k++) {
            double factor = length[k] == 0 ? 0 : magnitude[k] / length[k];
            other.re()[k] *= factor;
            other.im()[k] *= factor;
        }
        return Signal.mono(fft.inverseReal(other), magnitudes.sampleRate());
    }

    /** How alike two sounds rise and fall: the correlation of their levels, 20 ms each. */
    static double alike(Signal one, Signal other) {
        double[] a = levels(one.samples());
        double[] b = levels(other.samples());
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** The root of the energy of each piece, less their mean. */
    private static double[] levels(double[] x) {
        double[] levels = new double[x.length / LEVEL_SAMPLES];
        double mean = 0;
        for (int i = 0; i < levels.length; i++) {
            for (int n = i * LEVEL_SAMPLES; n < (i + 1) * LEVEL_SAMPLES; n++) {
                levels[i] += x[n] * x[n];
            }
            levels[i] = Math.sqrt(levels[i]);
            mean += levels[i] / levels.length;
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] -= mean;
        }
        return levels;
    }

    static double peak(Signal sound) {
        double peak = 0;
        for (double sample : sound.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** The largest difference between two sounds' magnitudes, over the largest magnitude. */
    static double magnitudesDiffer(Signal one, Signal other) {
        Fft fft = Fft.ofSize(one.length());
        double[] a = fft.forwardReal(one.samples()).magnitude();
        double[] b = fft.forwardReal(other.samples()).magnitude();
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < a.length; k++) {
            largest = Math.max(largest, a[k]);
            difference = Math.max(difference, Math.abs(a[k] - b[k]));
        }
        return difference / largest;
    }

    static Plot toneFigure(Signal aligned, Signal scattered) {
        return Plot.above(
                Plot.waveform(aligned.slice(0, 240)).title("All begin at the top together"),
                Plot.waveform(scattered.slice(0, 240)).title("Each begins where chance says"))
                .range(-1, 1).title("The same magnitudes, other phases").size(900, 640);
    }

    static Plot wordFigure(Signal word, Signal itsMagnitudes, Signal itsPhases) {
        double most = Math.max(peak(word), Math.max(peak(itsMagnitudes), peak(itsPhases)));
        double edge = Math.ceil(10 * most) / 10;
        return Plot.above(Plot.waveform(word).title("The word"),
                Plot.waveform(itsMagnitudes).title("Its magnitudes, the phases of noise"),
                Plot.waveform(itsPhases).title("Its phases, the magnitudes of noise"))
                .range(-edge, edge).size(900, 860);
    }
}
