package lesson15_speed;

import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/** Numbers to compute with. */
final class Noise {

    private Noise() {
    }

    /** From −1 to 1. */
    static float[] floats(int count, Seeds seeds) {
        RandomGenerator random = seeds.random();
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (2 * random.nextDouble() - 1);
        }
        return numbers;
    }
}
