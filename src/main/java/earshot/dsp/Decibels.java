package earshot.dsp;

import earshot.kernels.Elementary;

/**
 * Power and amplitude on a logarithmic scale, nearer to how loud they sound.
 *
 * <pre>
 *   dB = 10 · log10(max(power, floor) / max(reference, floor))
 *      = 20 · log10(amplitude / …)
 *   then max(dB, largest dB of the whole spectrogram − range)
 * </pre>
 *
 * <p>0 dB is the reference, not silence; silence would be −∞, hence the floor. Equal to {@code
 * librosa.power_to_db} and {@code amplitude_to_db}.
 *
 * @param reference the power that is 0 dB
 * @param floor the smallest power told apart: {@code amin}; 1e-10 is −100 dB
 * @param range nothing is further below the loudest value: {@code top_db}; infinite for no limit
 */
public record Decibels(double reference, double floor, double range) {

    /** librosa's defaults: reference 1, floor 1e-10, range 80. */
    public static final Decibels DEFAULT = new Decibels(1, 1e-10, 80);

    private static final double NEPERS = StrictMath.log(10) / 10; // of power, in a decibel

    public Decibels {
        if (!(floor > 0 && floor < Double.POSITIVE_INFINITY) || !(range >= 0)
                || !(reference >= 0 && reference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "decibels need a finite floor > 0, range >= 0 and a finite reference >= 0,"
                            + " got floor " + floor + ", range " + range + " and reference "
                            + reference);
        }
    }

    /** A power spectrogram in decibels, with librosa's defaults. */
    public static Spectrogram ofPower(Spectrogram power) {
        return DEFAULT.power(power);
    }

    /** The same, but {@code power} is 0 dB. */
    public Decibels withReference(double power) {
        return new Decibels(power, floor, range);
    }

    /** The same, but reaching {@code decibels} below the loudest value. */
    public Decibels withRange(double decibels) {
        return new Decibels(reference, floor, decibels);
    }

    /**
     * Power (amplitude squared) in decibels; below 0 it counts as the floor.
     *
     * @throws IllegalArgumentException if a power is NaN or infinite
     */
    public Spectrogram power(Spectrogram power) {
        double zero = 10 * Elementary.log10(Math.max(floor, reference));
        Spectrogram decibels = power.mapAll(values -> toDecibels(values, zero));
        double loudest = decibels.max();
        if (Double.isNaN(loudest) || loudest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("decibels need finite powers, got NaN or an infinite"
                    + " one: find out where it came from");
        }
        limit(decibels.rows(), loudest - range);
        return decibels;
    }

    private void toDecibels(double[] values, double zero) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(floor, values[i]);
        }
        Elementary.log10(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * values[i] - zero;
        }
    }

    private static void limit(double[][] rows, double lowest) {
        for (double[] row : rows) {
            for (int t = 0; t < row.length; t++) {
                row[t] = Math.max(row[t], lowest);
            }
        }
    }

    /**
     * Amplitude (magnitude) in decibels; the reference is the square of the 0 dB amplitude.
     *
     * @throws IllegalArgumentException if an amplitude is NaN or its square infinite
     */
    public Spectrogram amplitude(Spectrogram amplitude) {
        return power(amplitude.map(a -> a * a));
    }

    /**
     * Back to power: reference · 10^(dB / 10). What the floor or the range had raised stays raised.
     * Equal to {@code librosa.db_to_power}.
     */
    public Spectrogram toPower(Spectrogram decibels) {
        double zero = Math.max(floor, reference);
        return decibels.map(dB -> zero * Elementary.exp(dB * NEPERS));
    }
}
