package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerSpecTest {

    @Test
    void isTheInverseOfSpec() {
        for (Layer layer : List.of(new Dense(128), new Dense(1), new Relu(), new Softmax(),
                new Flatten())) {
            Layer again = LayerSpec.parse(layer.spec());
            assertEquals(layer.spec(), again.spec());
            assertEquals(layer.getClass(), again.getClass());
            assertNotSame(layer, again);
        }
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertEquals("there is no layer called conv 3", message("conv 3"));
        assertEquals("there is no layer called Dense 3", message("Dense 3"));
        assertEquals("there is no layer called ", message(""));
        assertEquals("there is no layer called  ", message(" "));
        assertEquals("layer \"dense\" needs a whole number as word 2", message("dense"));
        assertEquals("layer \"dense 1.5\" needs a whole number as word 2", message("dense 1.5"));
        assertEquals("Dense has at least 1 output, got -1", message("dense -1"));
    }

    private static String message(String spec) {
        return assertThrows(IllegalArgumentException.class, () -> LayerSpec.parse(spec))
                .getMessage();
    }
}
