package earshot.nn;

import earshot.nn.History.Epoch;
import earshot.util.BadInputException;
import earshot.util.BinaryReader;
import earshot.util.BinaryWriter;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a training needs to go on where it was: the end of an epoch as a file, see {@link
 * BinaryWriter}. What is random hangs on the seed and the number of the step alone, so the epochs
 * in the history say where the shuffling and the dropout stand.
 *
 * @param settings what must be the same when the training goes on: a line each
 * @param history the epochs so far
 * @param weights all numbers of the network, tensor by tensor
 * @param best those of the best epoch so far; empty without early stopping
 * @param optimizerSteps how many steps the optimizer has made
 * @param optimizerArrays what it remembers of them
 */
record Checkpoint(List<String> settings, History history, List<float[]> weights,
        List<float[]> best, long optimizerSteps, List<float[]> optimizerArrays) {

    private static final BinaryReader.Kind KIND = new BinaryReader.Kind("EARCHKP", (byte) 1,
            "checkpoint", "make one with train --checkpoint", "start the training anew");

    private static final int LONGEST_SETTING = 500; // letters of one that a message shows

    /** Writes the file, or leaves the old one if that fails. */
    void write(Path path) throws IOException {
        BinaryWriter out = new BinaryWriter(KIND);
        out.putTexts(settings);
        out.putInt(history.size());
        for (Epoch epoch : history.epochs()) {
            out.putDouble(epoch.loss()).putDouble(epoch.accuracy())
                    .putDouble(epoch.validationLoss()).putDouble(epoch.validationAccuracy())
                    .putInt(epoch.steps()).putDouble(epoch.seconds());
        }
        putArrays(weights, out);
        putArrays(best, out);
        out.putLong(optimizerSteps);
        putArrays(optimizerArrays, out);
        out.writeTo(path);
    }

    /**
     * @throws BadInputException if it is no checkpoint, a damaged one, or one of a training with
     *     other settings
     */
    static Checkpoint read(Path path, List<String> settings) throws IOException {
        return BinaryReader.read(path, KIND, Checkpoint::take).require(settings, path.toString());
    }

    /** The same from the bytes of a file of that name. */
    static Checkpoint parse(String name, byte[] bytes, List<String> settings) throws IOException {
        return BinaryReader.parse(name, bytes, KIND, Checkpoint::take).require(settings, name);
    }

    private Checkpoint require(List<String> expected, String name) throws BadInputException {
        for (int i = 0; i < expected.size(); i++) {
            String then = i < settings.size() ? settings.get(i) : "nothing";
            if (!then.equals(expected.get(i))) {
                throw new BadInputException(name + ": this checkpoint is of another training: it"
                        + " has " + Text.line(then, LONGEST_SETTING) + ", this one has "
                        + Text.line(expected.get(i), LONGEST_SETTING)
                        + ": resume with the same settings and data");
            }
        }
        return this;
    }

    private static Checkpoint take(BinaryReader in) throws IOException {
        List<String> settings = in.getTexts();
        History history = new History();
        for (int count = in.count(Double.BYTES); count > 0; count--) {
            history.add(new Epoch(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble(),
                    in.getInt(), in.getDouble()));
        }
        List<float[]> weights = takeArrays(in);
        List<float[]> best = takeArrays(in);
        requireFinite(weights, in);
        requireFinite(best, in);
        long steps = in.getLong();
        if (steps < 0) {
            throw in.damage(Text.format("expected steps of at least 0, got %d", steps));
        }
        return new Checkpoint(settings, history, weights, best, steps, takeArrays(in));
    }

    /** What no training would have gone on with, see {@link Training}. */
    private static void requireFinite(List<float[]> weights, BinaryReader in) throws IOException {
        for (float[] array : weights) {
            String bad = Stored.problem("the weights", array);
            if (bad != null) {
                throw in.damage(bad);
            }
        }
    }

    private static void putArrays(List<float[]> arrays, BinaryWriter out) {
        out.putInt(arrays.size());
        arrays.forEach(out::putFloats);
    }

    private static List<float[]> takeArrays(BinaryReader in) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        for (int count = in.count(Integer.BYTES); count > 0; count--) {
            arrays.add(in.getFloats());
        }
        return arrays;
    }
}
