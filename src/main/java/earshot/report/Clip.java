package earshot.report;

import earshot.audio.Signal;
import earshot.util.Text;

/**
 * A recording and what a recognizer made of it.
 *
 * @param caption the clip's name
 * @param said the true label; empty when nobody knows
 * @param heard the label that the recognizer gave
 * @param probability how sure it was, 0 to 1
 * @param signal the sound
 */
public record Clip(String caption, String said, String heard, double probability, Signal signal) {

    /** @throws IllegalArgumentException unless 0 ≤ probability ≤ 1 */
    public Clip {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(Text.format("a clip expected a probability from 0"
                    + " to 1, got %s: take it from the network's softmax", probability));
        }
    }

    boolean isWrong() {
        return !said.isEmpty() && !said.equals(heard);
    }

    /** "96.5 %". */
    String sureness() {
        return Text.format("%.1f %%", 100 * probability);
    }
}
