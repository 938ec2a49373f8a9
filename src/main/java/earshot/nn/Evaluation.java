package earshot.nn;

import earshot.tensor.Tensor;
import java.util.stream.IntStream;

/**
 * How good a network is on examples.
 *
 * @param loss mean over the examples; NaN without any
 * @param accuracy the share whose largest output is in the column of the largest target
 */
public record Evaluation(double loss, double accuracy) {

    /** Of a network, which learns nothing from it. */
    public static Evaluation of(Sequential network, Batches examples, Loss loss) {
        Sequential judged = loss.wantsScores() ? network.withoutSoftmax() : network;
        double sum = 0;
        int right = 0;
        int size = judged.predictionBatch();
        for (int from = 0; from < examples.size(); from += size) {
            int to = Math.min(from + size, examples.size());
            Examples batch = examples.batch(IntStream.range(from, to).toArray(), 0);
            Tensor outputs = judged.forward(batch.inputs(), Pass.inference(judged.kernels()));
            sum += loss.of(outputs, batch.targets(), network.kernels()).loss() * batch.size();
            right += right(outputs, batch.targets());
        }
        return new Evaluation(sum / examples.size(), (double) right / examples.size());
    }

    /** In how many rows outputs and targets are largest in the same column. */
    static int right(Tensor outputs, Tensor targets) {
        int right = 0;
        for (int n = 0; n < outputs.rows(); n++) {
            right += outputs.argMax(n) == targets.argMax(n) ? 1 : 0;
        }
        return right;
    }
}
