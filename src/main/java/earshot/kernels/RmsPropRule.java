package earshot.kernels;

/** RMSprop without momentum, see {@link Updates#rmsProp}; {@code memory} is the averages. */
public record RmsPropRule(float rate, double decay, float epsilon) implements UpdateRule {

    @Override
    public void apply(float[] weights, float[] gradients, float[][] memory) {
        Updates.rmsProp(weights, gradients, memory[0], rate, decay, epsilon);
    }
}
