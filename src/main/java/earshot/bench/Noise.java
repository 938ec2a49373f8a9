package earshot.bench;

import earshot.audio.Signal;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/** Inputs: numbers evenly spread over −1 … 1, the same for one seed everywhere. */
final class Noise {

    private Noise() {
    }

    static float[] floats(int count, Seeds seeds) {
        RandomGenerator random = seeds.random();
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (2 * random.nextDouble() - 1);
        }
        return numbers;
    }

    static double[] doubles(int count, Seeds seeds) {
        RandomGenerator random = seeds.random();
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = 2 * random.nextDouble() - 1;
        }
        return numbers;
    }

    static Tensor tensor(Seeds seeds, int... shape) {
        return Tensor.of(floats(Tensor.sizeOf(shape), seeds), shape);
    }

    /** That many clips of as many samples each. */
    static Signal[] clips(int count, int samples, int sampleRate, Seeds seeds) {
        Signal[] clips = new Signal[count];
        for (int i = 0; i < count; i++) {
            clips[i] = Signal.mono(doubles(samples, seeds.child(i)), sampleRate);
        }
        return clips;
    }
}
