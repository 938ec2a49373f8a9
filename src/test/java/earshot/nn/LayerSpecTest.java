package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerSpecTest {

    private static final String OWN = ": one of your own needs a case in LayerSpec";

    @Test
    void isTheInverseOfSpec() {
        for (Layer layer : List.of(new Dense(128), new Dense(1), new Relu(), new Softmax(),
                new BatchNorm(), BatchNorm.pytorch(), new BatchNorm(0.5, 1e-7, false),
                new Dropout(0.25), new Normalization(), new LeakyRelu(), new LeakyRelu(0.01),
                new Sigmoid(), new Tanh(),
                new Flatten())) {
            Layer again = LayerSpec.parse(layer.spec());
            assertEquals(layer.spec(), again.spec());
            assertEquals(layer.getClass(), again.getClass());
            assertNotSame(layer, again);
        }
    }

    @Test
    void ofTheSpatialLayersIsTheInverseToo() {
        for (Layer layer : List.of(new Conv2d(32, 3, 5), new Conv2d(1, 2, 3, Padding.SAME, 4, 5,
                Initializer.HE_UNIFORM), new Conv1d(16, 5, Padding.VALID, 2, Initializer.ZEROS),
                new Conv1d(2, 3, Padding.SAME), new MaxPool2d(2), new MaxPool2d(2, 3),
                new MaxPool2d(2, 3, 4, 5), new AveragePool2d(7), new AveragePool2d(2, 3, 4, 5),
                new GlobalAveragePool(), new Resize(230, 120))) {
            Layer again = LayerSpec.parse(layer.spec());
            assertEquals(layer.spec(), again.spec());
            assertEquals(layer.getClass(), again.getClass());
        }
        assertEquals("conv2d 1 2 3 same 4 5", new Conv2d(1, 2, 3, Padding.SAME, 4, 5,
                Initializer.GLOROT_UNIFORM).spec());
        assertEquals("conv1d 16 5 valid 1", new Conv1d(16, 5).spec());
        assertEquals("maxpool2d 2 3 4 5", new MaxPool2d(2, 3, 4, 5).spec());
        assertEquals("averagepool2d 2 3 2 3", new AveragePool2d(2, 3).spec());
        assertEquals("resize 230 120", new Resize(230, 120).spec());
    }

    @Test
    void namesTheWordOfASpatialLayerThatIsWrong() {
        assertEquals("layer \"conv2d 8 3 3 full 1 1\" needs valid or same as word 5",
                message("conv2d 8 3 3 full 1 1"));
        assertEquals("layer \"conv1d 8 3\" needs valid or same as word 4", message("conv1d 8 3"));
        assertEquals("layer \"conv2d 8 3 3 same 1\" needs a whole number as word 7",
                message("conv2d 8 3 3 same 1"));
        assertEquals("layer \"maxpool2d 2\" needs a whole number as word 3",
                message("maxpool2d 2"));
        assertEquals("Conv2d expects a width stride of at least 1, got 0",
                message("conv2d 8 3 3 same 1 0"));
        assertEquals("layer \"globalaveragepool 2\" has a word too many: 2",
                message("globalaveragepool 2"));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertEquals("there is no layer called conv 3" + OWN, message("conv 3"));
        assertEquals("there is no layer called Dense 3" + OWN, message("Dense 3"));
        assertEquals("there is no layer called " + OWN, message(""));
        assertEquals("there is no layer called  " + OWN, message(" "));
        assertEquals("layer \"dense\" needs a whole number as word 2", message("dense"));
        assertEquals("layer \"dense 1.5\" needs a whole number as word 2", message("dense 1.5"));
        assertEquals("Dense has at least 1 output, got -1", message("dense -1"));
        assertEquals("layer \"dropout\" needs a number as word 2", message("dropout"));
        assertEquals("layer \"batchnorm 0.9\" needs a number as word 3", message("batchnorm 0.9"));
        assertEquals("layer \"tanh 1\" has a word too many: 1", message("tanh 1"));
    }

    private static String message(String spec) {
        return assertThrows(IllegalArgumentException.class, () -> LayerSpec.parse(spec))
                .getMessage();
    }
}
