package earshot.evaluate;

import earshot.util.Text;

/**
 * Where an accuracy may well lie that was measured on so many clips: Wilson's interval at 95 %.
 *
 * <pre>
 *   (p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)      p = right / n, z = 1.96
 * </pre>
 *
 * <p>Unlike p ± 1.96 · √(p(1 − p)/n) it is never empty, even with nothing wrong: 10 of 10 right may
 * be an accuracy of 0.72. Clips of one speaker are more alike than chance, so the truth may lie
 * further away. E. B. Wilson, 1927.
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException unless 0 ≤ right ≤ total and total ≥ 1 */
    public static Interval of(long right, long total) {
        if (right < 0 || right > total || total < 1) {
            throw new IllegalArgumentException(Text.format(
                    "an interval is of 0 to n right among n clips, got %d of %d", right, total));
        }
        double p = (double) right / total;
        double share = Z * Z / total;
        double middle = p + share / 2;
        double reach = Z * Math.sqrt(p * (1 - p) / total + share / (4 * total));
        return new Interval((middle - reach) / (1 + share), (middle + reach) / (1 + share));
    }
}
