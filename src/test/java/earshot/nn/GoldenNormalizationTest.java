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
import org.junit.jupiter.api.Test;

/** Batch normalization, the other activations and label smoothing have PyTorch's numbers. */
class GoldenNormalizationTest {

    @Test
    void batchNormInTraining() {
        BatchNorm layer = built("batchnorm_train");
        assertForwardAndBackward(layer, "batchnorm_train", PASS);
        assertGolden("batchnorm_train_running_mean", layer.statistics().get(0).value());
        assertGolden("batchnorm_train_running_var", layer.statistics().get(1).value());
    }

    @Test
    void batchNormInInference() {
        BatchNorm layer = built("batchnorm_eval");
        copy(golden("batchnorm_train_running_mean"), layer.statistics().get(0).value());
        copy(golden("batchnorm_train_running_var"), layer.statistics().get(1).value());
        assertForwardAndBackward(layer, "batchnorm_eval", Pass.inference(KERNELS));
        assertGolden("batchnorm_train_running_mean", layer.statistics().get(0).value());
        assertGolden("batchnorm_train_running_var", layer.statistics().get(1).value());
    }

    @Test
    void sigmoid() {
        assertActivation(new Sigmoid(), "activation_sigmoid");
    }

    @Test
    void tanh() {
        assertActivation(new Tanh(), "activation_tanh");
    }

    @Test
    void leakyRelu() {
        assertActivation(new LeakyRelu(0.1), "activation_leaky_relu");
    }

    @Test
    void crossEntropyWithLabelSmoothing() {
        Loss.Result result = new CrossEntropy(0.1).of(golden("cross_entropy_logits"), targets(),
                KERNELS);
        assertEquals(Golden.read("cross_entropy_loss_smoothing_0.1").values()[0], result.loss(),
                1e-6);
        assertGolden("cross_entropy_grad_smoothing_0.1", result.gradient());
    }

    /** The long way round: through the probabilities and back through the softmax. */
    @Test
    void probabilityCrossEntropyBehindSoftmax() {
        assertBehindSoftmax(0, "cross_entropy_loss", "cross_entropy_grad");
        assertBehindSoftmax(0.1, "cross_entropy_loss_smoothing_0.1",
                "cross_entropy_grad_smoothing_0.1");
    }

    private static void assertBehindSoftmax(double smoothing, String loss, String gradient) {
        Softmax softmax = new Softmax();
        Tensor p = softmax.forward(golden("cross_entropy_logits"), PASS);
        Loss.Result result = new ProbabilityCrossEntropy(smoothing).of(p, targets(), KERNELS);
        assertEquals(Golden.read(loss).values()[0], result.loss(), 1e-6);
        assertGolden(gradient, softmax.backward(result.gradient(), PASS));
    }

    private static Tensor targets() {
        return Examples.oneHot(Arrays.stream(Golden.read("cross_entropy_labels").values())
                .mapToInt(label -> (int) label).toArray(), 5);
    }

    private static void assertActivation(Layer layer, String name) {
        Tensor x = golden(name + "_x");
        layer.build(x.rowShape(), Weights.random(Seeds.of(1)));
        Tensor out = layer.forward(x, PASS);
        assertGolden(name + "_out", out);
        assertGolden(name + "_grad_x", layer.backward(Numbers.tensor(9, out.shape()), PASS));
    }

    private static BatchNorm built(String name) {
        BatchNorm layer = BatchNorm.pytorch();
        layer.build(new int[] {4, 3, 3}, Weights.random(Seeds.of(1)));
        copy(golden(name + "_w"), layer.parameters().get(0).value());
        copy(golden(name + "_b"), layer.parameters().get(1).value());
        return layer;
    }

    private static void copy(Tensor from, Tensor to) {
        System.arraycopy(from.data(), 0, to.data(), 0, to.size());
    }

    private static void assertForwardAndBackward(Layer layer, String name, Pass pass) {
        Tensor x = golden(name + "_x");
        Tensor out = layer.forward(channelsLast(x), pass);
        assertGolden(name + "_out", channelsFirst(out));
        Tensor dy = channelsLast(Numbers.tensor(9, x.shape()));
        layer.gradients(dy, pass);
        Tensor dx = layer.backward(dy, pass);
        assertGolden(name + "_grad_x", channelsFirst(dx));
        assertGolden(name + "_grad_w", layer.parameters().get(0).gradient());
        assertGolden(name + "_grad_b", layer.parameters().get(1).gradient());
    }

    /** [N, C, H, W], PyTorch's, to [N, H, W, C]. */
    private static Tensor channelsLast(Tensor x) {
        int[] s = x.shape();
        int places = s[2] * s[3];
        Tensor out = Tensor.zeros(s[0], s[2], s[3], s[1]);
        for (int i = 0; i < x.size(); i++) {
            int place = i % places;
            int channel = i / places % s[1];
            int n = i / places / s[1];
            out.data()[(n * places + place) * s[1] + channel] = x.data()[i];
        }
        return out;
    }

    /** [N, H, W, C] to [N, C, H, W]. */
    private static Tensor channelsFirst(Tensor x) {
        int[] s = x.shape();
        int places = s[1] * s[2];
        Tensor out = Tensor.zeros(s[0], s[3], s[1], s[2]);
        for (int i = 0; i < x.size(); i++) {
            int channel = i % s[3];
            int place = i / s[3] % places;
            int n = i / s[3] / places;
            out.data()[(n * s[3] + channel) * places + place] = x.data()[i];
        }
        return out;
    }
}
