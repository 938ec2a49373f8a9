package earshot.kernels;

/**
 * Logarithm and exponential, by polynomials of our own.
 *
 * <p>{@code Math.log} and {@code Math.exp} may differ in the last bit from one JDK or processor to
 * the next, and {@code StrictMath}'s are slow. These use only additions, multiplications and
 * divisions, which are exact everywhere, so one seed gives one set of numbers on every machine.
 * Both are within 2 · 10⁻¹⁵ of the true value, relatively; for the logarithm near 1, absolutely.
 */
public final class Elementary {

    private static final double LN_2 = 0.6931471805599453;
    private static final double LN_2_HIGH = 0x1.62e42fee00000p-1; // 33 bits: k · LN_2_HIGH is exact
    private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
    private static final double LN_10 = 2.302585092994046;

    private static final long ONE_BITS = Double.doubleToRawLongBits(1);
    private static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bcdL;
    private static final long SMALLEST_BITS = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long INFINITY_BITS = Double.doubleToRawLongBits(1 / 0.0);
    private static final int BLOCK = 256; // logarithms at a time

    private Elementary() {
    }

    /** log₁₀ x; −∞ at 0, NaN below. */
    public static double log10(double x) {
        return log(x) / LN_10;
    }

    /**
     * ln x; −∞ at 0, NaN below. With x = 2ᵏ · m, m in [√½, √2), and s = (m − 1) / (m + 1):
     *
     * <pre>  ln x = k · ln 2 + 2 · (s + s³/3 + s⁵/5 + … + s²¹/21)</pre>
     */
    public static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (x < Double.MIN_NORMAL) {
            return log(x * 0x1p54) - 54 * LN_2;
        }
        long bits = Double.doubleToRawLongBits(x);
        return logOf(exponent(bits), mantissa(bits));
    }

    /** Adding the distance from √½ to 1 carries into the exponent exactly when m would be ≥ √2. */
    private static int exponent(long bits) {
        return (int) ((bits + (ONE_BITS - ROOT_HALF_BITS)) >> 52) - 1023;
    }

    private static double mantissa(long bits) {
        return Double.longBitsToDouble(bits - ((long) exponent(bits) << 52));
    }

    /** k · ln 2 + ln m; written out, as a loop in a loop would not become vector instructions. */
    private static double logOf(double k, double m) {
        double s = (m - 1) / (m + 1);
        double q = s * s;
        double tail = 1.0 / 21;
        tail = tail * q + 1.0 / 19;
        tail = tail * q + 1.0 / 17;
        tail = tail * q + 1.0 / 15;
        tail = tail * q + 1.0 / 13;
        tail = tail * q + 1.0 / 11;
        tail = tail * q + 1.0 / 9;
        tail = tail * q + 1.0 / 7;
        tail = tail * q + 1.0 / 5;
        tail = tail * q + 1.0 / 3;
        return k * LN_2 + 2 * (s + s * q * tail);
    }

    /** log₁₀ of every element, in its place: the bits of {@link #log10(double)}. */
    public static void log10(double[] x) {
        log(x);
        for (int i = 0; i < x.length; i++) {
            x[i] /= LN_10;
        }
    }

    /** ln of every element, in its place: the bits of {@link #log(double)}. */
    public static void log(double[] x) {
        int block = Math.min(BLOCK, x.length);
        double[] k = new double[block];
        double[] m = new double[block];
        for (int from = 0; from < x.length; from += block) {
            int count = Math.min(block, x.length - from);
            boolean ordinary = split(x, from, k, m, count);
            logOf(k, m, count);
            for (int i = 0; i < count && !ordinary; i++) {
                long bits = Double.doubleToRawLongBits(x[from + i]);
                m[i] = isOrdinary(bits) ? m[i] : log(x[from + i]);
            }
            System.arraycopy(m, 0, x, from, count);
        }
    }

    private static void logOf(double[] k, double[] m, int count) {
        for (int i = 0; i < count; i++) {
            m[i] = logOf(k[i], m[i]);
        }
    }

    private static boolean isOrdinary(long bits) {
        return bits >= SMALLEST_BITS && bits < INFINITY_BITS;
    }

    /** x = 2ᵏ · m; false unless every x is positive, finite and not subnormal. */
    private static boolean split(double[] x, int from, double[] k, double[] m, int count) {
        boolean ordinary = true;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(x[from + i]);
            ordinary &= isOrdinary(bits);
            k[i] = exponent(bits);
            m[i] = mantissa(bits);
        }
        return ordinary;
    }

    /**
     * eˣ; 0 below −708, ∞ above 709. With k = round(x / ln 2) and r = x − k · ln 2:
     *
     * <pre>  eˣ = 2ᵏ · (1 + r + r²/2! + … + r¹³/13!)</pre>
     */
    public static double exp(double x) {
        if (!(x >= -708)) {
            return x != x ? x : 0;
        }
        if (x > 709) {
            return Double.POSITIVE_INFINITY;
        }
        double k = Math.rint(x / LN_2);
        double r = (x - k * LN_2_HIGH) - k * LN_2_LOW;
        double sum = 1;
        for (int n = 13; n >= 1; n--) {
            sum = 1 + sum * r / n;
        }
        return sum * Double.longBitsToDouble(((long) k + 1023) << 52);
    }
}
