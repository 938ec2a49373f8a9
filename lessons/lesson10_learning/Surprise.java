package lesson10_learning;

import java.util.Arrays;

/** Scores made probabilities, and how surprised these are by the right answer. */
final class Surprise {

    private Surprise() {
    }

    /** e^score of each, divided by the sum; the largest score is taken off first. */
    static double[] softmax(double... scores) {
        double max = Arrays.stream(scores).max().orElseThrow();
        double[] powers = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            powers[i] = StrictMath.exp(scores[i] - max);
            sum += powers[i];
        }
        for (int i = 0; i < scores.length; i++) {
            powers[i] /= sum;
        }
        return powers;
    }

    /** Cross-entropy of one answer. */
    static double of(double probabilityOfTheRightAnswer) {
        return -StrictMath.log(probabilityOfTheRightAnswer);
    }
}
