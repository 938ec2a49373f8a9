package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.nn.History.Epoch;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Epoch WATCHED = new Epoch(0.69127, 0.82314, 1.5, 0.25, 54, 0.1134);
    private static final Epoch ALONE = new Epoch(0.5, 1, Double.NaN, Double.NaN, 3, 60.3);

    @Test
    void describesAnEpochAsKerasDoes() {
        assertEquals("54/54 - 0.1s - 2.1ms/step - loss: 0.6913 - accuracy: 0.8231"
                + " - val_loss: 1.5000 - val_accuracy: 0.2500", WATCHED.describe());
        assertEquals("3/3 - 60.3s - 20100ms/step - loss: 0.5000 - accuracy: 1.0000",
                ALONE.describe());
    }

    @Test
    void aColumnIsOneMeasureOfEveryEpoch() {
        History history = new History();
        history.add(WATCHED);
        history.add(ALONE);
        assertArrayEquals(new double[] {0.69127, 0.5}, history.column(Epoch::loss));
        assertArrayEquals(new double[] {0.25, Double.NaN},
                history.column(Epoch::validationAccuracy));
        assertThrows(UnsupportedOperationException.class, () -> history.epochs().add(ALONE));
    }

    @Test
    void aTableLeavesEmptyWhatWasNotMeasured() {
        History history = new History();
        history.add(WATCHED);
        history.add(ALONE);
        assertEquals("""
                epoch,loss,accuracy,val_loss,val_accuracy,steps,seconds
                1,0.69127,0.82314,1.5,0.25,54,0.113
                2,0.5,1.0,,,3,60.300
                """, history.toCsv());
    }
}
