package lesson04_fourier;

import earshot.audio.Signal;
import earshot.dsp.Fft;
import earshot.dsp.Spectrum;
import earshot.plot.Plot;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The loudest part of a clip, some 64 ms, and its spectrum.
 *
 * @param samples a power of two of them
 */
record Vowel(double[] samples, int sampleRate) {

    private static final double SECONDS = 0.064;
    private static final int LOWEST_HZ = 60;
    private static final int HIGHEST_HZ = 400;
    private static final double NEARLY = 0.95;
    private static final double FLOOR = -26; // dB below the tallest: no peak of interest

    /** A line of the spectrum that is taller than its neighbours. */
    record Peak(int bin, double hertz, double decibels) {
    }

    /** Zeros are added to a clip that is shorter. */
    static Vowel of(Signal clip) {
        int size = Integer.highestOneBit((int) Math.round(SECONDS * clip.sampleRate()));
        double[] x = clip.withLength(Math.max(size, clip.length())).samples();
        int loudest = 0;
        double most = -1;
        for (int start = 0; start + size <= x.length; start += size / 8) {
            double energy = energy(Arrays.copyOfRange(x, start, start + size));
            if (energy > most) {
                most = energy;
                loudest = start;
            }
        }
        return new Vowel(Arrays.copyOfRange(x, loudest, loudest + size), clip.sampleRate());
    }

    static double energy(double[] x) {
        double sum = 0;
        for (double sample : x) {
            sum += sample * sample;
        }
        return sum;
    }

    double hertzPerBin() {
        return (double) sampleRate / samples.length;
    }

    /** 20 · log10 of each bin's magnitude over the largest. */
    double[] decibels() {
        double[] magnitude = Fft.ofSize(samples.length).forwardReal(samples).magnitude();
        double largest = Arrays.stream(magnitude).max().orElse(0);
        return Arrays.stream(magnitude)
                .map(m -> 20 * StrictMath.log10(Math.max(m / largest, 1e-5))).toArray();
    }

    /** |X[k]|² of all bins, the mirrored ones too. */
    double[] power() {
        return Fft.ofSize(samples.length)
                .forward(new Spectrum(samples, new double[samples.length])).power();
    }

    List<Peak> peaks() {
        double[] level = decibels();
        List<Peak> peaks = new ArrayList<>();
        for (int k = 1; k < level.length - 1; k++) {
            if (level[k] > level[k - 1] && level[k] >= level[k + 1] && level[k] > FLOOR) {
                peaks.add(new Peak(k, k * hertzPerBin(), level[k]));
            }
        }
        return peaks;
    }

    /**
     * The shift, in samples, at which the sound is as good as itself. Two periods are as good as
     * one, so the shortest is taken of those that are nearly the best.
     */
    int period() {
        int from = sampleRate / HIGHEST_HZ;
        int to = sampleRate / LOWEST_HZ;
        double most = 0;
        for (int shift = from; shift <= to; shift++) {
            most = Math.max(most, likeItself(shift));
        }
        int period = from;
        while (period < to && (likeItself(period) < NEARLY * most
                || likeItself(period + 1) > likeItself(period))) {
            period++;
        }
        return period;
    }

    /** The correlation of the sound with itself, shifted: 1 is the same again. */
    double likeItself(int shift) {
        double sum = 0;
        for (int n = 0; n + shift < samples.length; n++) {
            sum += samples[n] * samples[n + shift];
        }
        double one = energy(Arrays.copyOf(samples, samples.length - shift));
        double other = energy(Arrays.copyOfRange(samples, shift, samples.length));
        return sum / Math.max(Math.sqrt(one * other), 1e-300);
    }

    double pitch() {
        return (double) sampleRate / period();
    }

    /** Which multiple of the pitch the tallest line is. */
    int tallestHarmonic() {
        return (int) Math.rint(peaks().stream().filter(peak -> peak.decibels() == 0).findFirst()
                .map(Peak::hertz).orElse(0.0) / pitch());
    }

    /** The sound above its spectrum, with the multiples of the pitch. */
    Plot figure() {
        double[] level = decibels();
        int multiples = 12;
        int shown = Math.min(level.length, (int) (multiples * pitch() / hertzPerBin()) + 4);
        double[] hertz = new double[shown + 3 * multiples];
        double[] spectrum = new double[hertz.length];
        double[] lines = new double[hertz.length];
        Arrays.fill(spectrum, Double.NaN);
        Arrays.fill(lines, Double.NaN);
        for (int k = 0; k < shown; k++) {
            hertz[k] = k * hertzPerBin();
            spectrum[k] = level[k];
        }
        for (int i = 0; i < 3 * multiples; i++) {
            hertz[shown + i] = (1 + i / 3) * pitch();
            lines[shown + i] = i % 3 == 0 ? -60 : i % 3 == 1 ? -52 : Double.NaN;
        }
        return Plot.grid(1, List.of(
                Plot.waveform(Signal.mono(samples, sampleRate)).title("The loudest part"),
                Plot.lines(hertz, List.of("spectrum", "multiples of the pitch"), spectrum, lines)
                        .title(Text.format("Its spectrum: a comb, %.1f Hz from tooth to tooth",
                                pitch())).axes("frequency (Hz)", "level (dB)").range(-60, 3)))
                .size(900, 760);
    }
}
