package earshot.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.tensor.Tensor;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that was broken off goes on as if it had not been. */
class CheckpointTest {

    private static final Examples TRAIN =
            Examples.ofClasses(Numbers.tensor(1, 50, 6), TrainerTest.alternating(50), 2);
    private static final Examples WATCHED =
            Examples.ofClasses(Numbers.tensor(2, 20, 6), TrainerTest.alternating(20), 2);

    private static final Examples NONE = Examples.ofClasses(Tensor.zeros(0, 6), new int[0], 2);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("training.checkpoint");
    }

    /** Chance in the layers, statistics, an optimizer with a memory of its steps, a schedule. */
    private static Sequential network() {
        return Sequential.of(new int[] {6}, Seeds.of(1), List.of(new Dense(16), new BatchNorm(),
                new Relu(), new Dropout(0.3), new Dense(2), new Softmax()));
    }

    private static Trainer trainer(Sequential network, Supplier<Optimizer> optimizer) {
        return Trainer.of(network, Seeds.of(3)).optimizer(optimizer.get()).batch(8)
                .schedule(new ReduceOnPlateau(1, 0.5)).earlyStopping(new EarlyStopping(20, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 10})
    void endsWithTheSameWeightsByteForByte(int epochsBefore) throws IOException {
        for (Supplier<Optimizer> optimizer : List.<Supplier<Optimizer>>of(() -> new Adam(0.01),
                () -> new RmsProp(0.01), () -> new Sgd(0.1, 0.9),
                () -> new ClipNorm(0.1, new AdamW(0.01, 0.05)))) {
            Sequential whole = network();
            History expected = trainer(whole, optimizer).epochs(10).fit(TRAIN, WATCHED);
            trainer(network(), optimizer).epochs(epochsBefore).checkpoint(file)
                    .fit(TRAIN, WATCHED);
            Sequential resumed = network();
            History history = trainer(resumed, optimizer).epochs(10).resume(file)
                    .fit(TRAIN, WATCHED);
            whole.weights().forEach((name, tensor) ->
                    assertArrayEquals(tensor.data(), resumed.weights().get(name).data(), name));
            assertArrayEquals(expected.column(History.Epoch::loss),
                    history.column(History.Epoch::loss));
            assertArrayEquals(expected.column(History.Epoch::validationLoss),
                    history.column(History.Epoch::validationLoss));
        }
    }

    @Test
    void theWeightsOfTheBestEpochAreInIt() throws IOException {
        Sequential network = network();
        Sequential resumed = network();
        train(network).checkpoint(file).epochs(6).fit(TRAIN, WATCHED);
        int listened = train(resumed).resume(file).epochs(6).fit(TRAIN, WATCHED).size();
        assertEquals(6, listened);
        assertArrayEquals(network.parameters().get(0).value().data(),
                resumed.parameters().get(0).value().data());
    }

    private static Trainer train(Sequential network) {
        return trainer(network, () -> new Adam(0.01));
    }

    @Test
    void anotherTrainingIsRefused() throws IOException {
        train(network()).checkpoint(file).epochs(1).fit(TRAIN, WATCHED);
        assertEquals("it has batches of 8, this one has batches of 7",
                refusal(train(network()).batch(7), TRAIN));
        assertEquals("it has optimizer " + new Adam(0.01).spec() + ", this one has optimizer "
                + new Adam(0.02).spec(),
                refusal(train(network()).optimizer(new Adam(0.02)), TRAIN));
        assertTrue(refusal(Trainer.of(network(), Seeds.of(4)).optimizer(new Adam(0.01)).batch(8)
                .schedule(new ReduceOnPlateau(1, 0.5)).earlyStopping(new EarlyStopping(20, 0)),
                TRAIN).startsWith("it has seed #0000000000000003, this one has seed #00000000"));
        Examples other = TRAIN.slice(0, 50);
        other.inputs().data()[7] += 1e-6f;
        assertTrue(refusal(train(network()), other).startsWith("it has training data #"));
        assertTrue(refusal(train(Sequential.of(new int[] {6}, Seeds.of(1), List.of(new Dense(2)))),
                TRAIN).startsWith("it has layers dense 16, batchnorm"));
        assertTrue(refusal(train(network()).loss(new CrossEntropy(0.1)), TRAIN)
                .startsWith("it has loss crossentropy 0.0, this one has loss crossentropy 0.1"));
        assertEquals("it has schedule ReduceOnPlateau[patience=1, factor=0.5, minDelta=1.0E-4],"
                + " this one has schedule constant",
                refusal(train(network()).schedule(Schedule.constant()), TRAIN));
        assertEquals("it has EarlyStopping[patience=20, minDelta=0.0], this one has"
                + " EarlyStopping[patience=21, minDelta=0.0]",
                refusal(train(network()).earlyStopping(new EarlyStopping(21, 0)), TRAIN));
        assertEquals("it has EarlyStopping[patience=20, minDelta=0.0], this one has no early"
                + " stopping", refusal(train(network()).earlyStopping(null), TRAIN));
    }

    @Test
    void otherTargetsOrValidationAreAnotherTraining() throws IOException {
        train(network()).checkpoint(file).epochs(1).fit(TRAIN, WATCHED);
        Examples relabelled = TRAIN.slice(0, 50);
        relabelled.targets().data()[0] = 0.75f;
        assertTrue(refusal(train(network()), relabelled).startsWith("it has training data #"));
        assertTrue(refusal(train(network()), TRAIN, WATCHED.slice(0, 19))
                .startsWith("it has validation data #"));
        Examples watched = WATCHED.slice(0, 20);
        watched.targets().data()[39] = 0.75f;
        assertTrue(refusal(train(network()), TRAIN, watched)
                .startsWith("it has validation data #"));
    }

    private String refusal(Trainer trainer, Examples examples) {
        return refusal(trainer, examples, WATCHED);
    }

    private String refusal(Trainer trainer, Examples examples, Examples watched) {
        String message = assertThrows(BadInputException.class,
                () -> trainer.resume(file).fit(examples, watched)).getMessage();
        String start = file + ": this checkpoint is of another training: ";
        String end = ": resume with the same settings and data";
        assertTrue(message.startsWith(start) && message.endsWith(end), message);
        return message.substring(start.length(), message.length() - end.length());
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        train(network()).checkpoint(file).epochs(1).fit(TRAIN, WATCHED);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(file, changed);
            assertThrows(BadInputException.class,
                    () -> train(network()).resume(file).fit(TRAIN, WATCHED));
        }
    }

    /** Settings as they should be, arrays as they should not. */
    @Test
    void forgedArraysAreRefused() throws IOException {
        train(network()).checkpoint(file).epochs(1).fit(TRAIN, WATCHED);
        Checkpoint real = read();
        List<float[]> other = List.of(new float[3]);
        assertForged(new Checkpoint(real.settings(), real.history(), other, real.best(),
                real.optimizerSteps(), real.optimizerArrays()));
        assertForged(new Checkpoint(real.settings(), real.history(), real.weights(), other,
                real.optimizerSteps(), real.optimizerArrays()));
        List<float[]> longer = new ArrayList<>(real.optimizerArrays());
        longer.set(0, new float[longer.get(0).length + 1]);
        for (List<float[]> arrays : List.of(other, List.<float[]>of(), longer)) {
            assertForged(new Checkpoint(real.settings(), real.history(), real.weights(),
                    real.best(), real.optimizerSteps(), arrays));
        }
    }

    /**
     * What kill -9 leaves while epoch 5 is written: the checkpoint of epoch 4, and so many bytes of
     * the next under the temporary name. One epoch is done again, and all is as if nothing was.
     */
    @Test
    void whereverTheWritingIsKilledOneEpochIsLost() throws IOException {
        Sequential whole = network();
        train(whole).epochs(8).fit(TRAIN, WATCHED);
        byte[] fourth = Files.readAllBytes(written(4));
        Path half = folder.resolve(".training.checkpoint.0.part");
        byte[] fifth = Files.readAllBytes(written(5));
        for (int bytes = 0; bytes <= fifth.length; bytes += fifth.length / 50) {
            Files.write(file, fourth);
            Files.write(half, Arrays.copyOf(fifth, bytes));
            assertEquals(4, Trainer.requireCheckpoint(file));
            Sequential resumed = network();
            train(resumed).epochs(8).resume(file).checkpoint(file).fit(TRAIN, WATCHED);
            whole.weights().forEach((name, tensor) ->
                    assertArrayEquals(tensor.data(), resumed.weights().get(name).data(), name));
            assertFalse(Files.exists(half));
            assertEquals(8, Trainer.requireCheckpoint(file));
        }
    }

    /** No training goes on with such numbers, so no training has written them. */
    @Test
    void forgedNumbersAreRefused() throws IOException {
        assertEquals(2, Trainer.requireCheckpoint(written(2)));
        Checkpoint real = read();
        List<float[]> bad = new ArrayList<>(real.weights());
        bad.set(1, bad.get(1).clone());
        bad.get(1)[0] = Float.NaN;
        assertRefused("expected finite numbers in the weights, got NaN", new Checkpoint(
                real.settings(), real.history(), bad, real.best(), real.optimizerSteps(),
                real.optimizerArrays()));
        assertRefused("expected finite numbers in the weights, got NaN", new Checkpoint(
                real.settings(), real.history(), real.weights(), bad, real.optimizerSteps(),
                real.optimizerArrays()));
        assertRefused("expected steps of at least 0, got -1", new Checkpoint(
                real.settings(), real.history(), real.weights(), real.best(), -1,
                real.optimizerArrays()));
    }

    private Path written(int epochs) throws IOException {
        train(network()).checkpoint(file).epochs(epochs).fit(TRAIN, WATCHED);
        return file;
    }

    private void assertRefused(String what, Checkpoint checkpoint) throws IOException {
        checkpoint.write(file);
        assertEquals(file + ": damaged checkpoint: " + what + ": start the training anew",
                assertThrows(BadInputException.class,
                        () -> train(network()).resume(file).fit(TRAIN, WATCHED)).getMessage());
    }

    private void assertForged(Checkpoint checkpoint) throws IOException {
        checkpoint.write(file);
        assertEquals(file + ": this checkpoint's arrays are of other sizes: start the training"
                + " anew", assertThrows(BadInputException.class,
                        () -> train(network()).resume(file).fit(TRAIN, WATCHED)).getMessage());
    }

    private Checkpoint read() throws IOException {
        return Checkpoint.read(file, List.of());
    }

    /** The second epoch spoils the weights: the file still holds the first. */
    @Test
    void theLastGoodCheckpointSurvivesALossThatIsNoNumber() throws IOException {
        Sequential network = network();
        Optimizer spoiler = (parameters, factor, kernels) -> {
            if (Files.exists(file)) {
                parameters.get(0).value().data()[0] = Float.POSITIVE_INFINITY;
            }
        };
        var error = assertThrows(IllegalStateException.class, () -> Trainer.of(network, Seeds.of(1))
                .optimizer(spoiler).batch(50).epochs(3).checkpoint(file).fit(TRAIN, NONE));
        assertEquals("a weight of dense/kernel is Infinity after epoch 2: try a smaller learning"
                + " rate or scale the features; " + file + " holds epoch 1", error.getMessage());
        assertEquals(1, Trainer.of(network(), Seeds.of(1)).optimizer(spoiler).batch(50).epochs(1)
                .resume(file).fit(TRAIN, NONE).size());
    }
}
