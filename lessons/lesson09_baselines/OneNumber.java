package lesson09_baselines;

/**
 * The line with the least squared error: one weight, one bias.
 *
 * <pre>
 *   weight = Σ (x − mean x)(y − mean y) / Σ (x − mean x)²      bias = mean y − weight · mean x
 * </pre>
 *
 * @param error the mean of (score − y)²
 */
record OneNumber(double weight, double bias, double error) {

    /** The weight is 0 where x is always the same. */
    static OneNumber fit(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double together = 0;
        double alone = 0;
        for (int n = 0; n < x.length; n++) {
            together += (x[n] - meanX) * (y[n] - meanY);
            alone += (x[n] - meanX) * (x[n] - meanX);
        }
        double weight = alone == 0 ? 0 : together / alone;
        OneNumber line = new OneNumber(weight, meanY - weight * meanX, 0);
        double squares = 0;
        for (int n = 0; n < x.length; n++) {
            squares += (line.score(x[n]) - y[n]) * (line.score(x[n]) - y[n]);
        }
        return new OneNumber(line.weight, line.bias, squares / x.length);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    double score(double x) {
        return weight * x + bias;
    }
}
