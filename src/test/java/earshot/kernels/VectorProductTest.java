package earshot.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.util.Parallel;
import org.junit.jupiter.api.Test;

/** Needs {@code --add-modules jdk.incubator.vector}, which the build adds. */
class VectorProductTest extends ProductLaws {

    @Override
    Kernels kernels(Parallel parallel) {
        return Kernels.vector(parallel);
    }

    @Test
    void areChosenWhereTheyAreThere() {
        assertEquals(System.getProperty("earshot.kernels", "vector"),
                Kernels.of(Parallel.single()).name());
    }
}
