package earshot.dsp;

import earshot.audio.SampleCheck;
import earshot.audio.Signal;
import earshot.dsp.StftConfig.Edges;
import earshot.kernels.Rows;
import earshot.util.Text;

/** Cuts a signal into frames that overlap, as a {@link StftConfig} says. */
final class Framer {

    private final StftConfig config;
    private final int padding; // samples in front of the first, and behind the last

    Framer(StftConfig config) {
        this.config = config;
        padding = config.edges() == Edges.SNIP ? 0 : config.frameSamples() / 2;
    }

    /** 1 + ⌊(padded − frame) / hop⌋. */
    int count(int samples) {
        int room = samples + 2 * padding - config.frameSamples();
        return room < 0 ? 0 : 1 + room / config.hopSamples();
    }

    /** The sample of the signal that frame t begins at; below 0 in front of the first. */
    int start(int t) {
        return t * config.hopSamples() - padding;
    }

    /** The samples of a signal that has at least one frame. Throws as {@link Stft#spectra} does. */
    double[] samples(Signal mono) {
        double[] samples = SampleCheck.requireUsable("features need", mono.samples());
        if (count(samples.length) == 0 || samples.length == 0) {
            throw new IllegalArgumentException(Text.format(
                    "a signal of %s is shorter than one frame of %d:"
                            + " use shorter frames or centre them",
                    Text.count(samples.length, "sample"), config.frameSamples()));
        }
        if (config.edges() == Edges.CENTRED_REFLECT && samples.length <= padding) {
            throw new IllegalArgumentException(Text.format(
                    "%s cannot be mirrored over half a frame of %d: use shorter frames",
                    Text.count(samples.length, "sample"), padding));
        }
        return samples;
    }

    /** Frame t into {@code out[at …]}, without its mean if the configuration says so. */
    void cut(double[] samples, int t, double[] out, int at) {
        int start = start(t);
        int size = config.frameSamples();
        int from = Math.max(0, -start);
        int to = Math.min(size, samples.length - start);
        for (int n = 0; n < from; n++) {
            out[at + n] = outside(samples, start + n);
        }
        System.arraycopy(samples, start + from, out, at + from, to - from);
        for (int n = to; n < size; n++) {
            out[at + n] = outside(samples, start + n);
        }
        if (config.removeMean()) {
            removeMean(out, at, at + size);
        }
    }

    /** What is in front of the first sample, where index is below 0, or behind the last. */
    private double outside(double[] samples, int index) {
        if (config.edges() == Edges.CENTRED_ZEROS) {
            return 0;
        }
        return samples[index < 0 ? -index : 2 * (samples.length - 1) - index];
    }

    private static void removeMean(double[] samples, int from, int to) {
        double sum = 0;
        for (int n = from; n < to; n++) {
            sum += samples[n];
        }
        double mean = sum / (to - from);
        for (int n = from; n < to; n++) {
            samples[n] -= mean;
        }
    }

    /** x[n] − a · x[n − 1] within the frame that is at {@code out[at …]}. */
    void emphasise(double[] out, int at) {
        if (config.preEmphasis() == 0) {
            return;
        }
        for (int n = config.frameSamples() - 1; n >= 0; n--) {
            out[at + n] -= config.preEmphasis() * out[at + Math.max(0, n - 1)];
        }
    }

    /** All frames. Throws as {@link Stft#spectra} does. */
    double[][] frames(Signal mono) {
        double[] samples = samples(mono);
        double[][] frames = Rows.zeros(count(samples.length), config.frameSamples());
        for (int t = 0; t < frames.length; t++) {
            cut(samples, t, frames[t], 0);
        }
        return frames;
    }

    /** Σ x² of every frame. Throws as {@link Stft#spectra} does. */
    double[] energy(Signal mono) {
        double[] samples = samples(mono);
        double[] frame = new double[config.frameSamples()];
        double[] energy = new double[count(samples.length)];
        for (int t = 0; t < energy.length; t++) {
            cut(samples, t, frame, 0);
            for (double sample : frame) {
                energy[t] += sample * sample;
            }
        }
        return energy;
    }
}
