package earshot.kernels;

/**
 * Lets a rule change rows of weights, one after another, in arrays of their own: the compiler makes
 * vector instructions of a loop whose arrays are read and written at the same index. For one thread.
 */
final class RowUpdate {

    private final UpdateRule rule;
    private final float[] few;
    private final float[][] remembered;

    RowUpdate(UpdateRule rule, int length, int slots) {
        this.rule = rule;
        few = new float[length];
        remembered = new float[slots][length];
    }

    /** The weights from {@code at} on, and what is remembered of them. */
    void apply(float[] gradients, float[] weights, float[][] memory, int at) {
        System.arraycopy(weights, at, few, 0, few.length);
        for (int slot = 0; slot < memory.length; slot++) {
            System.arraycopy(memory[slot], at, remembered[slot], 0, few.length);
        }
        rule.apply(few, gradients, remembered);
        System.arraycopy(few, 0, weights, at, few.length);
        for (int slot = 0; slot < memory.length; slot++) {
            System.arraycopy(remembered[slot], 0, memory[slot], at, few.length);
        }
    }
}
