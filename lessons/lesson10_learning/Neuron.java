package lesson10_learning;

import earshot.nn.scalar.Value;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One neuron, of two inputs and two classes, which learns by the tape.
 *
 * <pre>
 *   score = w₀·x + w₁·y + w₂
 *   p     = 1 / (1 + e^−score)       that the point is of class 1
 * </pre>
 */
final class Neuron {

    private double[] weights;

    Neuron(double... weights) {
        this.weights = weights.clone();
    }

    double[] weights() {
        return weights.clone();
    }

    /** One weight changed by so much. */
    Neuron nudged(int weight, double by) {
        double[] changed = weights.clone();
        changed[weight] += by;
        return new Neuron(changed);
    }

    double score(double... at) {
        return weights[0] * at[0] + weights[1] * at[1] + weights[2];
    }

    double probability(double... at) {
        return 1 / (1 + StrictMath.exp(-score(at)));
    }

    int right(Points points) {
        return (int) IntStream.range(0, points.size())
                .filter(n -> score(points.at()[n]) > 0 == (points.classes()[n] == 1)).count();
    }

    /** The mean surprise, in plain numbers. */
    double loss(Points points) {
        double sum = 0;
        for (int n = 0; n < points.size(); n++) {
            double score = score(points.at()[n]);
            double against = points.classes()[n] == 1 ? -score : score;
            sum += StrictMath.log(1 + StrictMath.exp(against));
        }
        return sum / points.size();
    }

    /** The same on the tape, from weights that are values. */
    static Value loss(Value[] w, Points points) {
        Value sum = Value.of(0);
        for (int n = 0; n < points.size(); n++) {
            Value x = Value.of(points.at()[n][0]);
            Value y = Value.of(points.at()[n][1]);
            Value score = w[0].times(x).plus(w[1].times(y)).plus(w[2]);
            Value against = points.classes()[n] == 1 ? score.negate() : score;
            sum = sum.plus(Value.of(1).plus(against.exp()).log());
        }
        return sum.dividedBy(Value.of(points.size()));
    }

    double[] gradients(Points points) {
        Value[] w = Arrays.stream(weights).mapToObj(Value::of).toArray(Value[]::new);
        loss(w, points).backward();
        return Arrays.stream(w).mapToDouble(Value::gradient).toArray();
    }

    /** The slope along one weight, by two small steps. */
    double slope(int weight, Points points) {
        double h = 1e-4;
        return (nudged(weight, h).loss(points) - nudged(weight, -h).loss(points)) / (2 * h);
    }

    /** One step down the hill. */
    void learn(double rate, Points points) {
        double[] gradients = gradients(points);
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= rate * gradients[i];
        }
    }
}
