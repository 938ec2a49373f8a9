package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Text;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Inputs and what should come out.
 *
 * @param inputs [N, inputShape]
 * @param targets [N, outputShape]; for classes one-hot: 1 in the column of the class, 0 elsewhere
 */
public record Examples(Tensor inputs, Tensor targets) implements Batches {

    public Examples {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(Text.format(
                    "examples have a target an input: %d inputs, got %d targets",
                    inputs.rows(), targets.rows()));
        }
    }

    /**
     * Examples of classes.
     *
     * @param labels N class numbers
     * @throws IllegalArgumentException if a label is not 0 to {@code classes} − 1, or their number
     *     is not that of the inputs
     */
    public static Examples ofClasses(Tensor inputs, int[] labels, int classes) {
        return new Examples(inputs, oneHot(labels, classes));
    }

    /** [N, classes]: row n is 0 but for a 1 in column {@code labels[n]}. */
    public static Tensor oneHot(int[] labels, int classes) {
        Tensor rows = Tensor.zeros(labels.length, classes);
        for (int n = 0; n < labels.length; n++) {
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException(Text.format(
                        "labels are 0 to %d, got %d", classes - 1, labels[n]));
            }
            rows.data()[n * classes + labels[n]] = 1;
        }
        return rows;
    }

    @Override
    public int size() {
        return inputs.rows();
    }

    /** The same in every epoch. */
    @Override
    public Examples batch(int[] numbers, int epoch) {
        return gather(numbers);
    }

    /** Of every number, CRC-32C. */
    @Override
    public long checksum() {
        CRC32C checksum = new CRC32C();
        for (Tensor tensor : List.of(inputs, targets)) {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * 1024);
            for (int i = 0; i < tensor.size(); i++) {
                bytes.putFloat(tensor.data()[i]);
                if (!bytes.hasRemaining() || i == tensor.size() - 1) {
                    checksum.update(bytes.flip());
                    bytes.clear();
                }
            }
        }
        return checksum.getValue();
    }

    /** The examples of the given numbers, copied, in that order. */
    public Examples gather(int[] numbers) {
        return new Examples(inputs.gather(numbers), targets.gather(numbers));
    }

    /** Examples {@code from} to {@code to} − 1, copied. */
    public Examples slice(int from, int to) {
        return new Examples(inputs.slice(from, to), targets.slice(from, to));
    }
}
