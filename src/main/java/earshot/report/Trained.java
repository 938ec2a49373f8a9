package earshot.report;

import earshot.evaluate.Scores;
import earshot.nn.History;

/**
 * One training and its test.
 *
 * @param name of the fold: a voice, "fold 2"; "" where it is the only one
 * @param scores on the test clips
 * @param history of the epochs
 * @param seconds that the training took
 */
public record Trained(String name, Scores scores, History history, double seconds) {
}
