package lesson15_speed;

import java.util.List;

/**
 * Between the weights of two networks.
 *
 * @param weights how many are not the same
 * @param of how many there are
 * @param largest by how much one differs at most
 */
record Difference(int weights, int of, double largest) {

    static Difference of(List<float[]> one, List<float[]> other) {
        int weights = 0;
        int of = 0;
        double largest = 0;
        for (int p = 0; p < one.size(); p++) {
            float[] others = other.get(p);
            for (int i = 0; i < others.length; i++) {
                double difference = Math.abs((double) one.get(p)[i] - others[i]);
                weights += difference == 0 ? 0 : 1;
                largest = Math.max(largest, difference);
            }
            of += others.length;
        }
        return new Difference(weights, of, largest);
    }
}
