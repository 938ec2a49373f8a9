package lesson11_notebook;

import earshot.data.Corpus;
import earshot.data.KerasSplit;
import earshot.data.Split;
import earshot.evaluate.Interval;
import earshot.evaluate.Scores;
import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.recognizer.Recipe;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.Parallel;
import java.io.IOException;

/** The known Keras notebook on AudioMNIST, cell by cell, and then the autopsy of its number. */
public final class NotebookLesson implements Lesson {

    /** Clips a batch. */
    static final int BATCH = 6;

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
    public int seconds(boolean quick) {
        return quick ? 25 : 190;
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, desk.progress())) {
            Kernels kernels = Kernels.of(parallel);
            Split split = KerasSplit.notebook(corpus, desk.seeds().child("split"));
            FoundFiles.describe(desk, corpus, split);
            RecognizerTrainer trainer = new RecognizerTrainer(Recipe.DNN,
                    desk.seeds().child("train"), kernels);
            new BatchFigures(desk, OneBatch.of(corpus, split.train(), trainer.fingerprint(),
                    desk.seeds().child("batch"))).show();
            Split used = NotebookTraining.used(split, desk.quick());
            NotebookTraining training = new NotebookTraining(desk, corpus, used, trainer);
            Scores scores = training.run();
            new Predictions(desk, scores).show();
            new TenClips(desk, scores).show();
            Parts parts = training.parts();
            desk.say("test accuracy: %.4f", scores.accuracy());
            desk.say("%s:\nthe number says how well the network knows these voices again, not what"
                    + " a stranger would get.", FoundFiles.whoSpeaks(parts.test().recordings(),
                            parts.train().recordings()));
            Interval own = Interval.of(scores.confusion().right(), parts.test().size());
            Interval ten = Interval.of(10, 10);
            desk.say("The 95 %% interval reaches from %.2f to %.2f; had it been 10 of 10, from %.2f"
                    + " to %.2f.", own.low(), own.high(), ten.low(), ten.high());
            new Twice(desk, scores).show();
            new Fit(desk, scores, parts.validation()).show();
            if (corpus.voices().size() < 2) {
                desk.say("\nThe autopsy ends here: for the rest somebody must know who speaks. Name"
                        + " files digit_speaker_take.wav.");
                return;
            }
            new Autopsy(desk, corpus, used, parts, kernels)
                    .show(scores.recognizer(), parts.validation().and(parts.test()));
        }
    }
}
