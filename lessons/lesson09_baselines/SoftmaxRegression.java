package lesson09_baselines;

import earshot.kernels.Elementary;

/**
 * A linear classifier whose scores become probabilities, learnt step by step.
 *
 * <pre>
 *   p[d]   = e^score[d] / Σ e^score[k]
 *   loss   = mean over clips of −ln p[right digit]
 *   weight ← weight − rate · mean over clips of (p[d] − right[d]) · row[i]
 * </pre>
 *
 * <p>Equal to a {@code Dense} layer under {@code CrossEntropy}, all clips in one batch, by
 * {@code Sgd}.
 */
final class SoftmaxRegression {

    private final float[][] rows;
    private final int[] labels;
    private final Linear linear;

    /** All weights 0, so every digit is as probable as the other. */
    SoftmaxRegression(float[][] rows, int[] labels, int digits) {
        this.rows = rows;
        this.labels = labels;
        linear = new Linear(new double[digits][rows[0].length], new double[digits]);
    }

    static Linear fit(float[][] rows, int[] labels, int digits, double rate, int steps) {
        SoftmaxRegression regression = new SoftmaxRegression(rows, labels, digits);
        for (int step = 0; step < steps; step++) {
            regression.step(rate);
        }
        return regression.linear();
    }

    /** What it has learnt so far; it goes on changing. */
    Linear linear() {
        return linear;
    }

    /** One step downhill; the loss before it. */
    double step(double rate) {
        double[][] slopes = new double[linear.bias().length][rows[0].length];
        double[] biasSlopes = new double[slopes.length];
        double loss = 0;
        for (int n = 0; n < rows.length; n++) {
            double[] p = softmax(linear.scores(rows[n]));
            loss -= Elementary.log(p[labels[n]]);
            p[labels[n]] -= 1; // now p is what was said less what is right
            for (int d = 0; d < p.length; d++) {
                for (int i = 0; i < rows[n].length; i++) {
                    slopes[d][i] += p[d] * rows[n][i];
                }
                biasSlopes[d] += p[d];
            }
        }
        for (int d = 0; d < slopes.length; d++) {
            for (int i = 0; i < slopes[d].length; i++) {
                linear.weights()[d][i] -= rate * slopes[d][i] / rows.length;
            }
            linear.bias()[d] -= rate * biasSlopes[d] / rows.length;
        }
        return loss / rows.length;
    }

    /** Positive numbers in the scores' order whose sum is 1. */
    static double[] softmax(double[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double[] p = new double[scores.length];
        double sum = 0;
        for (int d = 0; d < p.length; d++) {
            p[d] = Elementary.exp(scores[d] - max);
            sum += p[d];
        }
        for (int d = 0; d < p.length; d++) {
            p[d] /= sum;
        }
        return p;
    }
}
