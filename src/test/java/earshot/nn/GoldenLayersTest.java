package earshot.nn;

import static earshot.nn.Numbers.KERNELS;
import static earshot.nn.Numbers.PASS;
import static earshot.nn.Numbers.assertGolden;
import static earshot.nn.Numbers.golden;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layers' and the loss's numbers are PyTorch's. */
class GoldenLayersTest {

    /** PyTorch keeps W as (out, in), Earshot and Keras as [in, out]. */
    @Test
    void denseForwardAndBackward() {
        double[][] w = Golden.transpose(Golden.read("dense_w").rows());
        Dense dense = new Dense(w[0].length);
        dense.build(new int[] {w.length}, Weights.random(Seeds.of(1)));
        List<Parameter> parameters = dense.parameters();
        copy(Numbers.floats(Golden.flat(w)), parameters.get(0));
        copy(golden("dense_b").data(), parameters.get(1));

        Tensor out = dense.forward(golden("dense_x"), PASS);
        assertGolden("dense_out", out);

        Tensor dy = Numbers.tensor(9, out.shape());
        dense.gradients(dy, PASS);
        assertGolden("dense_grad_x", dense.backward(dy, PASS));
        assertGolden("dense_grad_b", parameters.get(1).gradient());
        float[] kernelGradient = parameters.get(0).gradient().data();
        double[][] rows = new double[w.length][w[0].length];
        for (int i = 0; i < kernelGradient.length; i++) {
            rows[i / w[0].length][i % w[0].length] = kernelGradient[i];
        }
        Golden.assertClose(Golden.transpose(Golden.read("dense_grad_w").rows()), rows, 1e-6);
    }

    @Test
    void relu() {
        assertForwardAndBackward(new Relu(), "activation_relu");
    }

    @Test
    void softmax() {
        assertForwardAndBackward(new Softmax(), "activation_softmax");
    }

    @Test
    void crossEntropyLossAndGradient() {
        int[] labels = Arrays.stream(Golden.read("cross_entropy_labels").values())
                .mapToInt(label -> (int) label).toArray();
        Loss.Result result = new CrossEntropy().of(golden("cross_entropy_logits"),
                Examples.oneHot(labels, 5), KERNELS);
        assertEquals(Golden.read("cross_entropy_loss").values()[0], result.loss(), 1e-6);
        assertGolden("cross_entropy_grad", result.gradient());
    }

    private static void assertForwardAndBackward(Layer layer, String name) {
        Tensor x = golden(name + "_x");
        layer.build(x.rowShape(), Weights.random(Seeds.of(1)));
        Tensor out = layer.forward(x, PASS);
        assertGolden(name + "_out", out);
        assertGolden(name + "_grad_x", layer.backward(Numbers.tensor(9, out.shape()), PASS));
    }

    private static void copy(float[] from, Parameter to) {
        System.arraycopy(from, 0, to.value().data(), 0, to.value().size());
    }
}
