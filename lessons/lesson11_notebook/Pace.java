package lesson11_notebook;

import earshot.nn.Adam;
import earshot.nn.OneCycle;
import earshot.nn.Optimizer;
import earshot.nn.RmsProp;
import earshot.nn.Schedule;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How many clips a step, how often all of them, and how far a step goes.
 *
 * @param quickEpochs passes over the clips where there is little time
 */
record Pace(int batch, int epochs, int quickEpochs, Supplier<Optimizer> optimizer,
        IntFunction<Schedule> schedule) {

    /** Keras's RMSprop at its default rate, from the first step to the last. */
    static final Pace NOTEBOOK = new Pace(NotebookLesson.BATCH, 10, 2, () -> new RmsProp(0.001),
            epochs -> Schedule.constant());

    /** Larger batches, smaller steps, and smaller still towards the end. */
    static final Pace CAREFUL = new Pace(32, 20, 4, () -> new Adam(0.0003), OneCycle::new);

    int epochs(boolean quick) {
        return quick ? quickEpochs : epochs;
    }

    int steps(int clips) {
        return (clips + batch - 1) / batch;
    }
}
