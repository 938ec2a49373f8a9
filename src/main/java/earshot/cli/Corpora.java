package earshot.cli;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.evaluate.Scores;
import earshot.features.Fingerprint;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opens corpora for the commands and says what is in them; closes them together. */
final class Corpora implements Closeable {

    private static final Path EMBEDDED = Path.of("data", "digits");
    private static final int NAMED = 5;

    private final Console console;
    private final Parallel parallel;
    private final List<Corpus> opened = new ArrayList<>();

    Corpora(Console console, Parallel parallel) {
        this.console = console;
        this.parallel = parallel;
    }

    /** The corpus at {@code place}, or the embedded one when that is null. */
    Corpus open(Path place) throws IOException {
        Path from = place(place);
        Corpus corpus = Corpus.open(from, parallel, console.progress());
        opened.add(corpus);
        describe(from, corpus);
        return corpus;
    }

    /** {@code named}, or the folder of the embedded corpus when that is null. */
    static Path place(Path named) throws BadInputException {
        if (named == null && !Files.isDirectory(EMBEDDED)) {
            throw new BadInputException("no folder data/digits here: run from the project's folder,"
                    + " or name a corpus: train --data DIR");
        }
        return named == null ? EMBEDDED : named;
    }

    private void describe(Path place, Corpus corpus) {
        int voices = corpus.voices().size();
        console.out().println(Text.format("%s: %s, %s, %s, %.1f seconds",
                place.toString().replace('\\', '/'),
                Text.count(corpus.recordings().size(), "clip"),
                Text.count(corpus.labels().size(), "label"),
                voices == 0 ? "voices unknown" : Text.count(voices, "voice"), corpus.seconds()));
        tell("skipped", "skipped", "file", corpus.skipped());
        tell("remark on", "remarked upon", "thing", corpus.warned());
    }

    private void tell(String verb, String done, String what, List<Corpus.Remark> remarks) {
        remarks.stream().limit(NAMED).forEach(
                remark -> console.note(verb + " " + remark.name() + ": " + remark.reason()));
        if (!remarks.isEmpty()) {
            console.note(Text.format("%s: %s%s", done, Text.count(remarks.size(), what),
                    remarks.size() > NAMED ? ", the first " + NAMED + " are named above" : ""));
        }
    }

    /** Closes all that were opened: their clips can no longer be read. */
    @Override
    public void close() throws IOException {
        for (Corpus corpus : opened) {
            corpus.close();
        }
    }

    /** Says how many of the clips the recognizer was trained on, if any. */
    static void warnAboutTraining(Console console, Scores scores) {
        if (scores.trainedOn() > 0) {
            console.note(Text.format("warning: the model was trained on %d of these %d clips, so"
                    + " this is no honest test", scores.trainedOn(), scores.clips().size()));
        }
    }

    /** Says which clips will be resampled. */
    static void noteRates(Console console, Corpus corpus, Fingerprint fingerprint) {
        int modelRate = fingerprint.sampleRate();
        corpus.recordings().stream().map(Recording::sampleRate).filter(rate -> rate != modelRate)
                .collect(Collectors.groupingBy(rate -> rate, TreeMap::new,
                        Collectors.counting()))
                .forEach((rate, count) -> console.note(Text.format(
                        "%s at %d Hz: resampled to the model's %d Hz",
                        Text.count(count, "clip"), rate, modelRate)));
    }
}
