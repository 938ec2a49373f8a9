package lesson11_notebook;

import earshot.audio.Signal;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.evaluate.Interval;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.nn.Evaluation;
import earshot.nn.History;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The flaws that take a training each: mended one after the other, and measured on strangers. */
final class Autopsy {

    private static final int LATER_MILLIS = 100;
    private static final int FILES = 7461; // of the notebook
    private static final int FILES_A_SPEAKER = 500; // of AudioMNIST: ten digits, 50 takes

    private final Desk desk;
    private final Corpus corpus;
    private final Split split;
    private final Kernels kernels;
    private final Set<String> voices = new TreeSet<>();
    private final List<Row> rows = new ArrayList<>();
    private Parts parts;
    private Fingerprint shown; // what the parts were read for

    /** What a version of the notebook did; {@code later}: on strangers who begin later. */
    record Row(Version version, History history, int neighbours, Evaluation known,
            Evaluation strangers, Evaluation later) {
    }

    /** @param notebook its parts, as its own network is shown them */
    Autopsy(Desk desk, Corpus corpus, Split split, Parts notebook, Kernels kernels)
            throws IOException {
        this.desk = desk;
        this.corpus = corpus;
        this.split = split;
        this.kernels = kernels;
        for (int i : Split.byVoice(corpus, desk.seeds().child("split")).test()) {
            voices.add(corpus.recordings().get(i).voice());
        }
        parts = notebook.without(voices);
        shown = Version.all().get(0).fingerprint();
    }

    /** The same held-out clips, by the network that knows their voices and by one that does not. */
    void show(Recognizer knowing, ClipSet heldOut) throws IOException {
        desk.say("\nFlaw 3: the same voices train and test");
        desk.say("  Strangers from here on: %s. %d clips to learn from, %d to watch, %d to test on"
                + " of known voices, %d of strangers", String.join(", ", voices),
                parts.train().size(), parts.validation().size(), parts.test().size(),
                parts.strangers().size());
        desk.say("  The notebook's %d files, at AudioMNIST's %d a speaker, are %.1f speakers'"
                + " worth, not 60", FILES, FILES_A_SPEAKER, (double) FILES / FILES_A_SPEAKER);
        List<Version> versions = Version.all();
        Recognizer first = run(versions.get(0));
        ClipSet both = Parts.only(heldOut, clip -> voices.contains(clip.voice()));
        compare("their voices in training", knowing, both);
        compare("their voices left out", first, both);
        flaw(4, "batches that never change", versions.get(1));
        desk.say("  In its epochs a clip was learnt beside %d others, now beside %d",
                rows.get(0).neighbours(), rows.get(1).neighbours());
        flaw(5, "magnitudes as they are", versions.get(2));
        flaw(5, "and the steps that hid behind it", versions.get(3));
        flaw(6, "silence not trimmed", versions.get(4));
        desk.say("  Trimming cuts %.0f ms of %.0f, on average", 1000 * (seconds(clip -> clip)
                - seconds(Changed::trimmed)), 1000 * seconds(clip -> clip));
        desk.say("  Every clip %d ms later: before %.4f, trimmed %.4f", LATER_MILLIS,
                rows.get(3).later().accuracy(), rows.get(4).later().accuracy());
        flaw(6, "and put in the middle", versions.get(5));
        desk.say("  Every clip %d ms later: before %.4f, after %.4f", LATER_MILLIS,
                rows.get(4).later().accuracy(), rows.get(5).later().accuracy());
        flaw(7, "bins without sound", versions.get(6));
        EmptyBins.show(desk, corpus.recordings().stream().mapToInt(Recording::sampleRate).min()
                .orElseThrow());
        desk.say("\n%s", new AutopsyTable(rows, parts.test().size(), parts.strangers().size()));
        desk.say("One training each, of one seed: another gives other numbers.");
        AutopsyFigures.save(desk, rows);
    }

    /** How long the strangers' clips are on average, when something has been done to them. */
    private double seconds(UnaryOperator<Signal> change) throws IOException {
        double sum = 0;
        for (Recording clip : parts.strangers().recordings()) {
            sum += change.apply(clip.read()).seconds();
        }
        return sum / parts.strangers().size();
    }

    private void compare(String name, Recognizer recognizer, ClipSet clips) {
        Evaluation evaluation = Pictures.evaluate(recognizer, clips);
        Interval interval = Interval.of(Math.round(evaluation.accuracy() * clips.size()),
                clips.size());
        desk.say("  %-25s %3.0f of %d right, %.4f (%.2f to %.2f), loss %.4f", name + ":",
                evaluation.accuracy() * clips.size(), clips.size(), evaluation.accuracy(),
                interval.low(), interval.high(), evaluation.loss());
    }

    private void flaw(int number, String name, Version version) throws IOException {
        desk.say("\nFlaw %d: %s", number, name);
        Row before = rows.get(rows.size() - 1);
        run(version);
        Row after = rows.get(rows.size() - 1);
        desk.say("  strangers: before %.4f, after %.4f; known voices: before %.4f, after %.4f",
                before.strangers().accuracy(), after.strangers().accuracy(),
                before.known().accuracy(), after.known().accuracy());
        desk.say("  loss on strangers: before %.4f, after %.4f", before.strangers().loss(),
                after.strangers().loss());
    }

    private Recognizer run(Version version) throws IOException {
        long start = System.nanoTime();
        if (version.fingerprint() != shown) {
            parts = null; // before the next are read, for small machines
            shown = version.fingerprint();
            parts = Parts.read(corpus, split, shown, kernels.parallel(), desk.progress())
                    .without(voices);
        }
        int epochs = version.pace().epochs(desk.quick());
        Version.Result result = version.train(parts.train(), parts.validation(), corpus.labels(),
                desk.seeds().child("train"), kernels, epochs, desk.progress());
        Fingerprint later = new Changed(shown, clip -> Changed.later(clip, LATER_MILLIS));
        rows.add(new Row(version, result.history(), result.neighbours(),
                Pictures.evaluate(result.recognizer(), parts.test()),
                Pictures.evaluate(result.recognizer(), parts.strangers()),
                Pictures.evaluate(result.recognizer(), ClipSet.of(parts.strangers().recordings(),
                        corpus.labels(), later, false, kernels.parallel(), desk.progress()))));
        desk.measured("%s of %s in %.0f s", Text.count(epochs, "epoch"),
                Text.count(version.pace().steps(parts.train().size()), "step"),
                (System.nanoTime() - start) / 1e9);
        return result.recognizer();
    }
}
