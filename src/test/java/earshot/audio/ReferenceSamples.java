package earshot.audio;

import earshot.audio.WavFormat.Container;
import earshot.bench.WavPlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The samples of a {@link WavPlan} from the definitions of its format, slowly and in exact
 * arithmetic, without anything of {@link SampleDecoder} or {@link G711}.
 */
final class ReferenceSamples {

    private ReferenceSamples() {
    }

    /** Sample {@code frame} of {@code channel}. */
    static double sample(WavPlan plan, int frame, int channel) {
        int start = frame * plan.blockAlign() + channel * plan.bytesPerSample();
        int[] bytes = new int[plan.bytesPerSample()]; // the highest first
        for (int i = 0; i < bytes.length; i++) {
            int from = plan.container() == Container.RIFX ? i : bytes.length - 1 - i;
            bytes[i] = plan.sound()[start + from] & 0xFF;
        }
        return switch (plan.encoding()) {
            case PCM -> pcm(plan.bits(), bytes);
            case FLOAT -> bytes.length == 4 ? ieee(bytes, 8, 23) : ieee(bytes, 11, 52);
            case ALAW -> alaw(bytes[0]) / 32768.0;
            case MULAW -> mulaw(bytes[0]) / 32768.0;
        };
    }

    /** Offset binary up to 8 bits, two's complement above; the top bit is worth 1. */
    private static double pcm(int bits, int[] bytes) {
        boolean isLow = bits == 24 && bytes.length == 4;
        BigInteger value = unsigned(bytes, isLow ? 1 : 0);
        int width = 8 * (isLow ? 3 : bytes.length);
        BigInteger top = BigInteger.ONE.shiftLeft(width - 1);
        if (bits <= 8) {
            value = value.subtract(top);
        } else if (value.testBit(width - 1)) {
            value = value.subtract(top.shiftLeft(1));
        }
        return new BigDecimal(value).divide(new BigDecimal(top)).doubleValue();
    }

    private static BigInteger unsigned(int[] bytes, int first) {
        BigInteger value = BigInteger.ZERO;
        for (int i = first; i < bytes.length; i++) {
            value = value.shiftLeft(8).or(BigInteger.valueOf(bytes[i]));
        }
        return value;
    }

    /** IEEE 754: (−1)^sign · 1.mantissa · 2^(exponent − bias), with its three exceptions. */
    private static double ieee(int[] bytes, int exponentBits, int mantissaBits) {
        BigInteger word = unsigned(bytes, 0);
        long sign = word.testBit(exponentBits + mantissaBits) ? -1 : 1;
        int highest = (1 << exponentBits) - 1;
        int exponent = word.shiftRight(mantissaBits).intValue() & highest;
        BigInteger mantissa = word.mod(BigInteger.ONE.shiftLeft(mantissaBits));
        if (exponent == highest) {
            return mantissa.signum() == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (exponent > 0) {
            mantissa = mantissa.setBit(mantissaBits);
        }
        int power = Math.max(exponent, 1) - highest / 2 - mantissaBits;
        BigDecimal two = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(power)));
        BigDecimal value = power < 0 ? new BigDecimal(mantissa).divide(two, MathContext.UNLIMITED)
                : new BigDecimal(mantissa).multiply(two);
        return sign * value.doubleValue();
    }

    /** G.711 A-law: 13 bits, of which segment 0 has steps of 2 and segment s of 2^s; times 8. */
    private static int alaw(int code) {
        int inverted = code ^ 0b0101_0101;
        int segment = inverted / 16 % 8;
        int step = inverted % 16;
        int magnitude = segment == 0 ? 2 * step + 1 : (2 * step + 33) * (1 << segment - 1);
        return 8 * (inverted >= 128 ? magnitude : -magnitude);
    }

    /** G.711 mu-law: 14 bits, (2 · step + 33) · 2^segment − 33, all bits inverted; times 4. */
    private static int mulaw(int code) {
        int inverted = 255 - code;
        int segment = inverted / 16 % 8;
        int magnitude = (2 * (inverted % 16) + 33) * (1 << segment) - 33;
        return 4 * (inverted >= 128 ? -magnitude : magnitude);
    }
}
