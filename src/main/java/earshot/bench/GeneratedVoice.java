package earshot.bench;

import earshot.audio.Signal;
import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/**
 * A voice that is computed, and says something like the digits: pulses of a larynx and some breath
 * through three resonators, which glide from one vowel to another (Fant's source and filter).
 *
 * <pre>  y[n] = (1 − b − c) · x[n] + b · y[n−1] + c · y[n−2]
 *   b = 2 · exp(−π · width / rate) · cos(2π · hertz / rate),  c = −exp(−2π · width / rate)</pre>
 *
 * <p>The resonator is that of Klatt, "Software for a cascade/parallel formant synthesizer", 1980.
 * Nobody would take it for a person; each voice has its pitch, each digit its vowels, each take its
 * length, and that is what a test of size needs.
 */
final class GeneratedVoice {

    static final int DIGITS = 10;
    static final int RATE = 48_000;

    /** Hertz of three formants at the start and at the end, about those of zero … nine. */
    private static final double[][] VOWELS = {
        {390, 1990, 2550, 450, 800, 2400}, {300, 650, 2200, 640, 1190, 2390},
        {320, 1700, 2300, 300, 870, 2240}, {420, 1300, 1650, 270, 2290, 3010},
        {570, 840, 2410, 490, 1350, 1690}, {730, 1090, 2440, 390, 1990, 2550},
        {330, 2100, 2700, 430, 1850, 2500}, {530, 1840, 2480, 400, 1200, 2300},
        {530, 1700, 2480, 300, 2250, 2950}, {680, 1090, 2440, 300, 2100, 2800},
    };
    private static final double[] WIDTHS = {60, 90, 150}; // Hz
    private static final int BLOCK = 240; // samples for which the formants stand still
    private static final double BREATH = 0.02;

    private final Seeds seeds;
    private final double pitch; // Hz
    private final double tract; // how much shorter than the usual one: its formants are higher

    GeneratedVoice(Seeds seeds) {
        this.seeds = seeds;
        RandomGenerator random = seeds.random();
        pitch = 85 + 170 * random.nextDouble();
        tract = 0.9 + 0.3 * random.nextDouble();
    }

    /** A take of a digit: 0.4 to 1 second, 0.64 on average as in AudioMNIST, mono at 48 kHz. */
    Signal say(int digit, int take) {
        RandomGenerator random = seeds.child(digit).child(take).random();
        double u = random.nextDouble();
        double[] sound = larynx((int) ((0.4 + 0.6 * u * Math.sqrt(u)) * RATE),
                pitch * (0.95 + 0.1 * random.nextDouble()), random);
        double shift = tract * (0.97 + 0.06 * random.nextDouble());
        for (int formant = 0; formant < WIDTHS.length; formant++) {
            resonate(sound, shift * VOWELS[digit][formant],
                    shift * VOWELS[digit][formant + WIDTHS.length], WIDTHS[formant]);
        }
        fade(sound, 0.1 + 0.8 * random.nextDouble());
        return Signal.mono(sound, RATE);
    }

    /** A pulse a period, the pitch falling by 20 %, and breath all the while. */
    private static double[] larynx(int samples, double hertz, RandomGenerator random) {
        double[] pulses = new double[samples];
        double phase = 0;
        for (int n = 0; n < samples; n++) {
            phase += hertz * (1 - 0.2 * n / samples) / RATE;
            pulses[n] = BREATH * (2 * random.nextDouble() - 1);
            if (phase >= 1) {
                phase -= 1;
                pulses[n] += 1;
            }
        }
        return pulses;
    }

    private static void resonate(double[] sound, double fromHertz, double toHertz, double width) {
        double c = -StrictMath.exp(-2 * Math.PI * width / RATE);
        double radius = StrictMath.exp(-Math.PI * width / RATE);
        double b = 0;
        double last = 0;
        double beforeLast = 0;
        for (int n = 0; n < sound.length; n++) {
            if (n % BLOCK == 0) {
                double hertz = fromHertz + (toHertz - fromHertz) * n / sound.length;
                b = 2 * radius * StrictMath.cos(2 * Math.PI * hertz / RATE);
            }
            double now = (1 - b - c) * sound[n] + b * last + c * beforeLast;
            beforeLast = last;
            last = now;
            sound[n] = now;
        }
    }

    /** From nothing and to nothing again, by a parabola; the loudest sample is {@code peak}. */
    private static void fade(double[] sound, double peak) {
        double loudest = 0;
        for (int n = 0; n < sound.length; n++) {
            double position = (double) n / sound.length;
            sound[n] *= 4 * position * (1 - position);
            loudest = Math.max(loudest, Math.abs(sound[n]));
        }
        for (int n = 0; n < sound.length; n++) {
            sound[n] *= peak / loudest;
        }
    }
}
