package earshot.dsp;

/**
 * Spectra of a sound that goes faster or slower at the same pitch.
 *
 * <p>Output frame t shows the moment t · rate, in frames of the input. Its magnitudes lie on the
 * line between the two frames around that moment. Its phases cannot: every bin has to turn, from
 * one output frame to the next, as far as it turned between those two, or its waves would meet out
 * of step.
 *
 * <pre>
 *   Y[t] = ((1 − α) · |X[j]| + α · |X[j + 1]|) · p[t]      j = ⌊t · rate⌋, α = t · rate − j
 *   p[0] = u(X[0])      p[t + 1] = p[t] · u(X[j + 1]) · conj u(X[j])      u(z) = z / |z|, u(0) = 1
 * </pre>
 *
 * <p>Equal to {@code librosa.phase_vocoder}, which adds angles and takes whole turns away: factors
 * of length 1 do so by themselves. The bins that share a tone are turned each alone and drift apart,
 * which costs it a decibel or so: the hollow sound of stretched speech. After Flanagan and Golden,
 * "Phase vocoder" (1966).
 */
public final class PhaseVocoder {

    private PhaseVocoder() {
    }

    /**
     * ⌈frames / rate⌉ spectra; beyond the last frame there are zeros. 2 is twice as fast.
     *
     * @throws IllegalArgumentException if the rate is not above 0 and finite
     */
    public static Spectrum[] stretch(Spectrum[] spectra, double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a PhaseVocoder needs a finite rate above 0, got " + rate);
        }
        int count = Math.toIntExact((long) Math.ceil(spectra.length / rate));
        Spectrum[] out = new Spectrum[count];
        if (count == 0) {
            return out;
        }
        Spectrum phases = unit(spectra[0]);
        for (int t = 0; t < count; t++) {
            int before = (int) (t * rate);
            Spectrum first = frame(spectra, before);
            Spectrum second = frame(spectra, before + 1);
            out[t] = mixed(first, second, t * rate - before, phases);
            phases = turned(phases, unit(first), unit(second));
        }
        return out;
    }

    private static Spectrum frame(Spectrum[] spectra, int index) {
        int bins = spectra[0].bins();
        return index < spectra.length ? spectra[index]
                : new Spectrum(new double[bins], new double[bins]);
    }

    /** z / |z|; 1 where |z|² is too small for a quotient. */
    private static Spectrum unit(Spectrum z) {
        double[] re = new double[z.bins()];
        double[] im = new double[z.bins()];
        double[] power = z.power();
        for (int k = 0; k < re.length; k++) {
            boolean silent = power[k] < Double.MIN_NORMAL;
            re[k] = silent ? 1 : z.re()[k] / Math.sqrt(power[k]);
            im[k] = silent ? 0 : z.im()[k] / Math.sqrt(power[k]);
        }
        return new Spectrum(re, im);
    }

    /** The magnitudes between two frames, with the phases. */
    private static Spectrum mixed(Spectrum first, Spectrum second, double part, Spectrum phases) {
        double[] re = first.magnitude();
        double[] im = second.magnitude();
        for (int k = 0; k < re.length; k++) {
            double magnitude = (1 - part) * re[k] + part * im[k];
            re[k] = magnitude * phases.re()[k];
            im[k] = magnitude * phases.im()[k];
        }
        return new Spectrum(re, im);
    }

    /** phases · to · conj(from). */
    private static Spectrum turned(Spectrum phases, Spectrum from, Spectrum to) {
        double[] re = new double[phases.bins()];
        double[] im = new double[phases.bins()];
        for (int k = 0; k < re.length; k++) {
            double turnRe = to.re()[k] * from.re()[k] + to.im()[k] * from.im()[k];
            double turnIm = to.im()[k] * from.re()[k] - to.re()[k] * from.im()[k];
            re[k] = phases.re()[k] * turnRe - phases.im()[k] * turnIm;
            im[k] = phases.re()[k] * turnIm + phases.im()[k] * turnRe;
        }
        return new Spectrum(re, im);
    }
}
