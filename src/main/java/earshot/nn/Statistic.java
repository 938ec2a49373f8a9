package earshot.nn;

import earshot.tensor.Tensor;

/**
 * Numbers that a layer keeps but does not learn by gradients: the mean of its inputs so far.
 *
 * @param name what they are: "moving_mean"
 * @param value the numbers
 */
public record Statistic(String name, Tensor value) {
}
