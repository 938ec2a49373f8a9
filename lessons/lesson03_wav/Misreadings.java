package lesson03_wav;

import earshot.audio.Signal;
import earshot.plot.Plot;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The bytes of 16-bit samples, read rightly and in four wrong ways. */
enum Misreadings {

    RIGHT("right") {
        @Override
        int sample(byte low, byte high) {
            return high << 8 | low & 0xFF;
        }
    },
    SIGNED_LOW_BYTE("the low byte has a sign") {
        @Override
        int sample(byte low, byte high) {
            return (high << 8) + low;
        }
    },
    UNSIGNED("no byte has a sign") {
        @Override
        int sample(byte low, byte high) {
            return (high & 0xFF) << 8 | low & 0xFF;
        }
    },
    BIG_ENDIAN("high byte first") {
        @Override
        int sample(byte low, byte high) {
            return low << 8 | high & 0xFF;
        }
    },
    ONE_BYTE_LATE("one byte late") {
        @Override
        int sample(byte low, byte high) {
            return high << 8 | low & 0xFF;
        }
    };

    private static final int SHOWN = 5;

    private final String words;

    Misreadings(String words) {
        this.words = words;
    }

    abstract int sample(byte low, byte high);

    /** {@code signed_low_byte.wav}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".wav";
    }

    /** As 16-bit numbers, or what is taken for them. */
    int[] read(byte[] bytes) {
        int first = this == ONE_BYTE_LATE ? 1 : 0;
        int[] numbers = new int[(bytes.length - first) / 2];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = sample(bytes[first + 2 * n], bytes[first + 2 * n + 1]);
        }
        return numbers;
    }

    /** The loudest sample and those after it, and how many of all are wrong. */
    String describe(byte[] bytes, int at) {
        int[] right = RIGHT.read(bytes);
        int[] numbers = read(bytes);
        int wrong = 0;
        double error = 0;
        double power = 0;
        for (int n = 0; n < numbers.length; n++) {
            wrong += numbers[n] == right[n] ? 0 : 1;
            error += (double) (numbers[n] - right[n]) * (numbers[n] - right[n]);
            power += (double) right[n] * right[n];
        }
        StringBuilder line = new StringBuilder(Text.format("%-24s", words));
        for (int n = at; n < Math.min(at + SHOWN, numbers.length); n++) {
            line.append(Text.format("%8d", numbers[n]));
        }
        line.append(Text.format("%9.1f %%", 100.0 * wrong / right.length));
        return wrong == 0 ? line.toString() : line.append(Text.format("  %6.1f dB",
                10 * StrictMath.log10(error / power))).toString();
    }

    Signal sound(byte[] bytes, int rate, double gain) {
        int[] numbers = read(bytes);
        double[] samples = new double[numbers.length];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = gain * numbers[n] / 32768;
        }
        return Signal.mono(samples, rate);
    }

    /** The first four, one under the other. */
    static Plot figure(byte[] bytes, int rate) {
        double loudest = Arrays.stream(RIGHT.read(bytes)).map(Math::abs).max().orElse(0) / 32768.0;
        double limit = Math.max(0.5, Math.ceil(2 * loudest) / 2);
        List<Plot> rows = new ArrayList<>();
        for (Misreadings reading : List.of(RIGHT, SIGNED_LOW_BYTE, UNSIGNED, BIG_ENDIAN)) {
            double top = reading == BIG_ENDIAN ? 1 : reading == UNSIGNED ? 2 : limit;
            rows.add(Plot.waveform(reading.sound(bytes, rate, 1)).title(reading.words)
                    .range(reading == UNSIGNED ? 0 : -top, top));
        }
        return Plot.above(rows.toArray(Plot[]::new)).title("The same bytes, read in four ways")
                .size(900, 950);
    }
}
