package earshot.nn;

import earshot.tensor.Tensor;
import earshot.util.Text;

/**
 * Inputs and what should come out.
 *
 * @param inputs [N, inputShape]
 * @param labels N class numbers
 */
public record Examples(Tensor inputs, int[] labels) {

    public Examples {
        if (inputs.rows() != labels.length) {
            throw new IllegalArgumentException(Text.format(
                    "examples have a label an input: %d inputs, got %d labels",
                    inputs.rows(), labels.length));
        }
    }

    public int size() {
        return labels.length;
    }

    /** The examples of the given numbers, copied, in that order. */
    public Examples gather(int[] numbers) {
        int[] chosen = new int[numbers.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = labels[numbers[i]];
        }
        return new Examples(inputs.gather(numbers), chosen);
    }
}
