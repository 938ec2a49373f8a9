package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The course of a training: which examples a step sees, and where it stops. */
class TrainerStepsTest {

    private static final Optimizer IDLE = (parameters, factor, kernels) -> { };

    @Test
    void everyEpochShowsEveryExampleOnceInAnOrderOfItsOwn() throws IOException {
        List<float[]> batches = new ArrayList<>();
        trainNumbers(Seeds.of(1), new Eye(batches), IDLE, Progress.Factory.SILENT);
        assertArrayEquals(new int[] {4, 4, 1, 4, 4, 1},
                batches.stream().mapToInt(batch -> batch.length).toArray());
        List<Float> seen = flat(batches);
        List<Float> first = seen.subList(0, 9);
        List<Float> second = seen.subList(9, 18);
        List<Float> all = List.of(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f);
        assertEquals(all, first.stream().sorted().toList());
        assertEquals(all, second.stream().sorted().toList());
        assertNotEquals(first, second);

        List<float[]> again = new ArrayList<>();
        trainNumbers(Seeds.of(1), new Eye(again), IDLE, Progress.Factory.SILENT);
        assertEquals(seen, flat(again));
        List<float[]> other = new ArrayList<>();
        trainNumbers(Seeds.of(2), new Eye(other), IDLE, Progress.Factory.SILENT);
        assertNotEquals(seen, flat(other));
    }

    /** What is random in a layer hangs on the step: each is another, over the epochs too. */
    @Test
    void stepsAreCountedOverAllEpochs() throws IOException {
        List<Long> steps = new ArrayList<>();
        trainNumbers(Seeds.of(1), new Eye(new ArrayList<>(), steps), IDLE,
                Progress.Factory.SILENT);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), steps);
    }

    @Test
    void theBarKnowsEveryStepTheLastSmallOneToo() throws IOException {
        List<String> told = new ArrayList<>();
        trainNumbers(Seeds.of(1), new Flatten(), IDLE, (job, steps) -> {
            told.add(job + ": " + steps);
            return (done, note) -> told.add("+" + done);
        });
        assertEquals(List.of("epoch 1/2: 3", "+1", "+1", "+1", "epoch 2/2: 3", "+1", "+1", "+1"),
                told);
    }

    /** The fourth step spoils the weights; the fifth, second of the second epoch, must notice. */
    @Test
    void stopsAtALossThatIsNoNumberAndSaysWhere() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        Optimizer spoiler = (parameters, factor, kernels) -> {
            if (steps.incrementAndGet() == 4) {
                parameters.get(1).value().data()[0] = Float.NaN;
            }
        };
        var error = assertThrows(IllegalStateException.class,
                () -> trainNumbers(Seeds.of(1), new Flatten(), spoiler, Progress.Factory.SILENT));
        assertEquals("the loss is NaN in epoch 2, step 2: try a smaller learning rate or scale the"
                + " features", error.getMessage());
    }

    @Test
    void aValidationLossThatIsNoNumberStopsItToo() {
        Examples train = Examples.ofClasses(Tensor.zeros(4, 1), new int[4], 2);
        Examples validation =
                Examples.ofClasses(Tensor.of(new float[] {Float.NaN}, 1, 1), new int[1], 2);
        Sequential network = Sequential.of(new int[] {1}, Seeds.of(1), List.of(new Dense(2)));
        assertEquals("validation loss is NaN after epoch 1: try a smaller learning rate or scale"
                + " the features", assertThrows(IllegalStateException.class,
                        () -> Trainer.of(network, Seeds.of(1)).fit(train, validation))
                        .getMessage());
    }

    /** A step works on the arrays of the step before; so does a prediction. */
    @Test
    void arraysAreUsedAgain() throws IOException {
        List<float[]> batches = new ArrayList<>();
        Set<Integer> arrays = new HashSet<>();
        Layer keeper = new Eye(batches) {
            @Override
            public Tensor forward(Tensor input, Pass pass) {
                arrays.add(System.identityHashCode(pass.tensor(3).data()));
                return super.forward(input, pass);
            }
        };
        trainNumbers(Seeds.of(1), keeper, IDLE, Progress.Factory.SILENT);
        assertEquals(6, batches.size());
        assertEquals(1, arrays.size());
        arrays.clear();
        batches.clear();
        Sequential network = Sequential.of(new int[] {1}, Seeds.of(1), List.of(keeper));
        network.predict(Tensor.zeros(1000, 1));
        assertTrue(batches.size() > 1, "one batch tells nothing");
        assertEquals(1, arrays.size());
    }

    /** Two epochs in batches of four over nine examples, each its own number. */
    private static void trainNumbers(Seeds seeds, Layer first, Optimizer optimizer,
            Progress.Factory progress) throws IOException {
        Sequential network =
                Sequential.of(new int[] {1}, Seeds.of(1), List.of(first, new Dense(2)));
        Tensor numbers = Tensor.of(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 1);
        Trainer.of(network, seeds).optimizer(optimizer).batch(4).epochs(2).progress(progress)
                .fit(Examples.ofClasses(numbers, TrainerTest.alternating(9), 2),
                        Examples.ofClasses(Tensor.zeros(0, 1), new int[0], 2));
    }

    /** A layer that keeps what it saw and changes nothing. */
    private static class Eye implements Layer {

        private final List<float[]> batches;
        private final List<Long> steps;

        Eye(List<float[]> batches, List<Long> steps) {
            this.batches = batches;
            this.steps = steps;
        }

        Eye(List<float[]> batches) {
            this(batches, new ArrayList<>());
        }

        @Override
        public int[] build(int[] inputShape, Weights weights) {
            return inputShape;
        }

        @Override
        public Tensor forward(Tensor input, Pass pass) {
            batches.add(input.data().clone());
            steps.add(pass.step());
            return input;
        }

        @Override
        public Tensor backward(Tensor outputGradient, Pass pass) {
            return outputGradient;
        }

        @Override
        public String spec() {
            return "eye";
        }
    }

    private static List<Float> flat(List<float[]> batches) {
        List<Float> all = new ArrayList<>();
        for (float[] batch : batches) {
            for (float number : batch) {
                all.add(number);
            }
        }
        return all;
    }
}
