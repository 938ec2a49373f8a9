package earshot.nn;

import earshot.util.Text;

/** What is asked of numbers from a file before a network computes with them. */
final class Stored {

    private Stored() {
    }

    /** What is wrong with a weight's numbers; null if nothing is. */
    static String problem(String name, float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return Text.format("expected finite numbers in %s, got %s", name, number);
            }
            if (number < 0 && name.endsWith("variance")) {
                return Text.format("expected numbers of at least 0 in %s, got %s", name, number);
            }
        }
        return null;
    }
}
