package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.random.RandomGenerator;

/**
 * Where a layer's first numbers come from: chance, or a file. A layer asks for them, name by name,
 * when it is built.
 */
public interface Weights {

    /** As many numbers as the shape has. */
    Tensor tensor(String name, Initializer initializer, int... shape);

    /** For what is random in the layer itself. */
    Seeds seeds();

    /** Numbers that the layer will learn. */
    default Parameter parameter(String name, Initializer initializer, int... shape) {
        return Parameter.of(name, tensor(name, initializer, shape));
    }

    /** Numbers that the layer keeps and does not learn. */
    default Statistic statistic(String name, Initializer initializer, int... shape) {
        return new Statistic(name, tensor(name, initializer, shape));
    }

    /** First numbers by chance, as the initializers say. */
    static Weights random(Seeds seeds) {
        RandomGenerator random = seeds.random();
        return new Weights() {
            @Override
            public Tensor tensor(String name, Initializer initializer, int... shape) {
                Tensor tensor = Tensor.zeros(shape);
                initializer.fill(tensor, random);
                return tensor;
            }

            @Override
            public Seeds seeds() {
                return seeds;
            }
        };
    }
}
