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
        // Adding the distance from √½ to 1 carries into the exponent exactly when m would be ≥ √2.
        long shifted = bits + (0x3ff0000000000000L - 0x3fe6a09e667f3bcdL);
        int k = (int) (shifted >> 52) - 1023;
        double m = Double.longBitsToDouble(bits - ((long) k << 52));
        double s = (m - 1) / (m + 1);
        double q = s * s;
        double tail = 1.0 / 21;
        for (int divisor = 19; divisor >= 3; divisor -= 2) {
            tail = tail * q + 1.0 / divisor;
        }
        return k * LN_2 + 2 * (s + s * q * tail);
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
