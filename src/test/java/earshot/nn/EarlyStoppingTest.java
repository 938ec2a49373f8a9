package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.nn.History.Epoch;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    private static History losses(double... validation) {
        History history = new History();
        for (double loss : validation) {
            history.add(new Epoch(9, 0, loss, 0, 1, 1));
        }
        return history;
    }

    @Test
    void stopsWhenSoManyEpochsBroughtNothing() {
        EarlyStopping stopping = new EarlyStopping(2, 0);
        assertFalse(stopping.stops(losses()));
        assertFalse(stopping.stops(losses(3, 2, 4)));
        assertTrue(stopping.stops(losses(3, 2, 4, 2)), "equal is not better");
        assertFalse(stopping.stops(losses(3, 2, 4, 1)));
        assertEquals(2, stopping.best(losses(3, 2, 4, 2)));
        assertEquals(4, stopping.best(losses(3, 2, 4, 1)));
    }

    @Test
    void aSmallImprovementCountsForNothing() {
        EarlyStopping stopping = new EarlyStopping(2, 0.5);
        assertTrue(stopping.stops(losses(3, 2.6, 2.51)));
        assertFalse(stopping.stops(losses(3, 2.6, 2.49)));
    }

    @Test
    void withoutValidationTheTrainingLossIsWatched() {
        History history = new History();
        history.add(new Epoch(2, 0, Double.NaN, Double.NaN, 1, 1));
        history.add(new Epoch(1, 0, Double.NaN, Double.NaN, 1, 1));
        assertEquals(2, new EarlyStopping(1, 0).best(history));
    }

    /** Trained on what contradicts the validation, the network is best after its first epoch. */
    @Test
    void theWeightsOfTheBestEpochComeBack() throws IOException {
        Examples train = Examples.ofClasses(Numbers.tensor(1, 40, 3), new int[40], 2);
        Examples validation = new Examples(train.inputs(), Tensor.zeros(40, 2));
        for (int n = 0; n < 40; n++) {
            validation.targets().data()[2 * n + 1] = 1;
        }
        List<float[]> afterEach = new ArrayList<>();
        Sequential network = Sequential.of(new int[] {3}, Seeds.of(1), List.of(new Dense(2)));
        History history = Trainer.of(network, Seeds.of(1)).epochs(50)
                .earlyStopping(new EarlyStopping(3, 0)).listener((number, of, epoch) ->
                        afterEach.add(network.parameters().get(0).value().data().clone()))
                .fit(train, validation);
        assertEquals(4, history.size());
        assertArrayEquals(afterEach.get(0), network.parameters().get(0).value().data());
    }

    @Test
    void saysWhatItTakes() {
        assertEquals("early stopping waits at least 1 epoch for a finite improvement of 0 or more,"
                + " got patience 0, minDelta 0.0", assertThrows(IllegalArgumentException.class,
                        () -> new EarlyStopping(0, 0)).getMessage());
        for (double minDelta : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(1, minDelta));
        }
    }
}
