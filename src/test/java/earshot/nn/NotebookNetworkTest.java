package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.util.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network of the notebook that Earshot re-creates, as Keras summarises it. */
class NotebookNetworkTest {

    private static final List<String> ROWS = List.of(
            " resizing (Resizing)         (None, 230, 120, 1)       0",
            " flatten (Flatten)           (None, 27600)             0",
            " dense (Dense)               (None, 512)               14131712    relu",
            " dense_1 (Dense)             (None, 128)               65664       relu",
            " dense_2 (Dense)             (None, 64)                8256        relu",
            " dense_3 (Dense)             (None, 10)                650         softmax");

    @Test
    void hasTheNotebooksRowsAndParameters() {
        Sequential network = Sequential.of(new int[] {233, 129, 1}, Seeds.of(1), List.of(
                new Resize(230, 120), new Flatten(), new Dense(512), new Relu(), new Dense(128),
                new Relu(), new Dense(64), new Relu(), new Dense(10), new Softmax()));
        List<String> lines = network.summary().lines().toList();
        assertEquals(ROWS, lines.subList(4, 10));
        assertEquals("Total params: 14,206,282", lines.get(11));
        assertEquals("Trainable params: 14,206,282", lines.get(12));
        assertEquals("Non-trainable params: 0", lines.get(13));
        assertEquals(14_206_282, network.parameters().stream()
                .mapToInt(parameter -> parameter.value().size()).sum());
    }
}
