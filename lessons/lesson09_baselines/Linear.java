package lesson09_baselines;

/**
 * A score for each digit: a weighted sum of a clip's numbers, and a bias.
 *
 * <pre>  score[d] = bias[d] + Σ weights[d][i] · row[i]</pre>
 *
 * @param weights [digit][number]
 * @param bias [digit]
 */
record Linear(double[][] weights, double[] bias) {

    double[] scores(float[] row) {
        double[] scores = bias.clone();
        for (int d = 0; d < scores.length; d++) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += weights[d][i] * row[i];
            }
            scores[d] += sum;
        }
        return scores;
    }

    /** The digit of the highest score; the first, if several are. */
    int answer(float[] row) {
        double[] scores = scores(row);
        int best = 0;
        for (int d = 1; d < scores.length; d++) {
            best = scores[d] > scores[best] ? d : best;
        }
        return best;
    }

    int[] answers(float[][] rows) {
        int[] answers = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            answers[n] = answer(rows[n]);
        }
        return answers;
    }

    /** How many numbers it has learnt. */
    int size() {
        return bias.length * (weights[0].length + 1);
    }
}
