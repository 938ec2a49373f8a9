package earshot.recognizer;

import earshot.nn.CrossEntropy;
import earshot.nn.Loss;
import earshot.nn.Optimizer;
import earshot.nn.RmsProp;
import earshot.nn.Schedule;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How a network learns.
 *
 * @param batch clips a step
 * @param epochs passes over the training clips
 * @param frozenBatches whether the batches of the first epoch stay as they are
 * @param optimizer makes a new one
 * @param loss what is made small
 * @param schedule how the learning rate changes in so many epochs
 */
record Teaching(int batch, int epochs, boolean frozenBatches, Supplier<Optimizer> optimizer,
        Loss loss, IntFunction<Schedule> schedule) {

    /** Keras's defaults: RMSprop at 0.001, cross-entropy, always the same rate. */
    static Teaching of(int batch, int epochs) {
        return new Teaching(batch, epochs, false, () -> new RmsProp(0.001), new CrossEntropy(),
                any -> Schedule.constant());
    }

    Teaching inFrozenBatches() {
        return new Teaching(batch, epochs, true, optimizer, loss, schedule);
    }

    Teaching by(Supplier<Optimizer> other) {
        return new Teaching(batch, epochs, frozenBatches, other, loss, schedule);
    }

    Teaching against(Loss other) {
        return new Teaching(batch, epochs, frozenBatches, optimizer, other, schedule);
    }

    Teaching along(IntFunction<Schedule> other) {
        return new Teaching(batch, epochs, frozenBatches, optimizer, loss, other);
    }
}
