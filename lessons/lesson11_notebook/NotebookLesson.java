package lesson11_notebook;

import earshot.data.Corpus;
import earshot.data.KerasSplit;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.evaluate.Scores;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The known Keras notebook on AudioMNIST, cell by cell, and what its last number means. */
public final class NotebookLesson implements Lesson {

    /** Clips a batch. */
    static final int BATCH = 6;

    private static final Path EMBEDDED = Path.of("data", "digits");

    public static void main(String[] args) throws IOException {
        NotebookLesson lesson = new NotebookLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String title() {
        return "The notebook, re-created";
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, Progress.Factory.SILENT)) {
            Split split = KerasSplit.notebook(corpus, desk.seeds().child("split"));
            describe(desk, corpus, split);
            RecognizerTrainer trainer = new RecognizerTrainer(Recipe.DNN,
                    desk.seeds().child("train"), Kernels.of(parallel));
            new BatchFigures(desk, OneBatch.of(corpus, split.train(), trainer.fingerprint(),
                    desk.seeds().child("batch"))).show();
            NotebookTraining training = new NotebookTraining(desk, corpus, split, trainer);
            Scores scores = training.run();
            new Predictions(desk, scores).show();
            new TenClips(desk, scores).show();
            conclude(desk, scores, training.train());
        }
    }

    /** What {@code audio_dataset_from_directory} says, and what it does not. */
    private static void describe(Desk desk, Corpus corpus, Split split) throws BadInputException {
        int files = corpus.recordings().size();
        int heldOut = split.validation().length + split.test().length;
        if (split.test().length == 0) {
            throw new BadInputException("the notebook holds a fifth of the clips out, and of "
                    + files + " that is none: it takes 5");
        }
        desk.say("Found %d files belonging to %d classes.", files, corpus.labels().size());
        desk.say("Using %d files for training.", split.train().length);
        desk.say("Using %d files for validation.", heldOut);
        desk.say("Of their batches of %d, from the first on, every second one is test: %d clips.",
                BATCH, split.test().length);
        desk.say("The other %d stay for validation.", split.validation().length);
        if (!corpus.skipped().isEmpty()) {
            Corpus.Remark first = corpus.skipped().get(0);
            desk.say("Skipped, and not counted: %d. The first: %s: %s", corpus.skipped().size(),
                    first.name(), first.reason());
        }
        sayWhatIsChanged(desk, corpus.recordings());
        desk.say("\nclass names: %s", String.join(" ", corpus.labels()));
    }

    /** What becomes of clips that are not as those of AudioMNIST are. */
    private static void sayWhatIsChanged(Desk desk, List<Recording> clips) {
        int rate = SpectrogramFingerprintConfig.NOTEBOOK.sampleRate();
        int samples = SpectrogramFingerprintConfig.NOTEBOOK.samples();
        IntSummaryStatistics others = clips.stream().mapToInt(Recording::sampleRate)
                .filter(own -> own != rate).summaryStatistics();
        if (others.getCount() > 0) {
            desk.say("%d clips are resampled to %d Hz.%s", others.getCount(), rate,
                    others.getMin() > rate ? "" : Text.format(" Those of %d Hz have no sound above"
                            + " %d Hz, before or after.", others.getMin(), others.getMin() / 2));
        }
        desk.say("%d clips are longer than %d samples, %s seconds, and lose their end.",
                clips.stream().filter(clip -> clip.seconds() * rate > samples).count(), samples,
                (double) samples / rate);
    }

    private static void conclude(Desk desk, Scores scores, ClipSet trainedOn) {
        Set<String> voices = trainedOn.recordings().stream().map(Recording::voice)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        desk.say("test accuracy: %.4f", scores.accuracy());
        desk.say("%s:\nthe number says how well the network knows these voices again, not what a"
                + " stranger would get.", whoSpeaks(scores.clips().recordings(), voices));
        boolean embedded = desk.data().equals(EMBEDDED);
        desk.say("For that, hold out one voice after the other, a training each%s:\n"
                + "  mvn -q compile exec:java \"-Dexec.args=train --model dnn --split"
                + " each-voice%s\"", voices.isEmpty()
                        ? ", with files named digit_speaker_take.wav" : "",
                embedded ? "" : " --data " + desk.data());
    }

    /** How many test clips are of voices that are known from training. */
    static String whoSpeaks(List<Recording> test, Set<String> trainedOn) {
        if (trainedOn.isEmpty()) {
            return "Nobody looked at who speaks, so the same voices may train and test";
        }
        long met = test.stream().filter(clip -> trainedOn.contains(clip.voice())).count();
        return Text.format("%d of the %d test clips are of voices that it was trained on", met,
                test.size());
    }
}
