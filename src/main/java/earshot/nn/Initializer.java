package earshot.nn;

import earshot.tensor.Tensor;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The numbers that a weight starts with.
 *
 * <p>A sum of many inputs grows with their number. Random weights are made the smaller for it, so
 * that signals neither fade nor grow on their way through the layers. Of a kernel of shape
 * [height, width, in, out], or [in, out]:
 *
 * <pre>
 *   fanIn  = height·width·in       what one output adds up
 *   fanOut = height·width·out      what one input goes into
 * </pre>
 */
public enum Initializer {

    ZEROS {
        @Override
        void fill(Tensor weights, RandomGenerator random) {
            Arrays.fill(weights.data(), 0);
        }
    },

    ONES {
        @Override
        void fill(Tensor weights, RandomGenerator random) {
            Arrays.fill(weights.data(), 1);
        }
    },

    /** Uniform in ±√(6 / (fanIn + fanOut)): Glorot and Bengio, 2010; the default, as in Keras. */
    GLOROT_UNIFORM {
        @Override
        void fill(Tensor weights, RandomGenerator random) {
            uniform(weights, 6.0 / (fanIn(weights) + fanOut(weights)), random);
        }
    },

    /** Uniform in ±√(6 / fanIn): He and others, 2015, for layers before a rectifier. */
    HE_UNIFORM {
        @Override
        void fill(Tensor weights, RandomGenerator random) {
            uniform(weights, 6.0 / fanIn(weights), random);
        }
    },

    /**
     * Normal with deviation √(2 / fanIn), what lies beyond two deviations drawn again; the same
     * paper. As in Keras, the deviation is meant after the cut, which shrinks it to 0.8796.
     */
    HE_NORMAL {
        @Override
        void fill(Tensor weights, RandomGenerator random) {
            double deviation = Math.sqrt(2.0 / fanIn(weights)) / 0.87962566103423978;
            for (int i = 0; i < weights.size(); i++) {
                weights.data()[i] = (float) (deviation * normalWithinTwo(random));
            }
        }
    };

    abstract void fill(Tensor weights, RandomGenerator random);

    private static void uniform(Tensor weights, double limitSquared, RandomGenerator random) {
        double limit = Math.sqrt(limitSquared);
        for (int i = 0; i < weights.size(); i++) {
            weights.data()[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
    }

    /** By Box and Muller, with logarithm and cosine that are the same on every machine. */
    private static double normalWithinTwo(RandomGenerator random) {
        while (true) {
            double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
            if (Math.abs(normal) <= 2) {
                return normal;
            }
        }
    }

    private static int fanIn(Tensor weights) {
        return weights.size() / lengthFromEnd(weights, 1);
    }

    private static int fanOut(Tensor weights) {
        return weights.size() / lengthFromEnd(weights, 2);
    }

    private static int lengthFromEnd(Tensor weights, int axis) {
        int[] shape = weights.shape();
        return shape[shape.length - axis];
    }
}
