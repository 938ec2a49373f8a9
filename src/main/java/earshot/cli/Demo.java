package earshot.cli;

import earshot.evaluate.Scores;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.kernels.Kernels;
import earshot.recognizer.Recipe;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first thing a newcomer sees: the whole way from WAV files to recognised digits, on the
 * embedded corpus, with voices held out that the network never hears while it learns.
 */
final class Demo {

    private static final int SAMPLES = 10;

    private final Console console;
    private final Seeds seeds;

    Demo(Console console, Seeds seeds) {
        this.console = console;
        this.seeds = seeds;
    }

    void run(Kernels kernels) throws IOException {
        long start = System.nanoTime();
        try (Corpus corpus = new Corpora(console, kernels.parallel()).open(null)) {
            Split split = Split.byVoice(corpus, seeds.child("split"));
            console.out().println(SplitChoice.VOICE.describe(corpus,
                    new SplitChoice.Fold("", split)));
            Training training = new Training(console, kernels.parallel(), new RecognizerTrainer(
                    Recipe.ANN, seeds.child("train"), kernels));
            ClipSet clips = training.clips(corpus, corpus.labels());
            RecognizerTrainer.Result result = training.run(clips.gather(split.train()),
                    clips.gather(split.validation()), corpus.labels());
            Scores scores = Scores.of(result.recognizer(), clips.gather(split.test()));
            console.out().println("\n" + scores.describe());
            int[] heard = someClips(scores);
            printAnswers(scores, heard);
            Path folder = Path.of("figures");
            new DemoFigures(scores, result.history(), folder).save(heard);
            Results.printAccuracy(scores.accuracy(), scores.confusion().right(),
                    scores.clips().size(), 1, console.out());
            printNextSteps(folder, (System.nanoTime() - start) / 1e9);
        }
    }

    /** Up to ten held-out clips, chosen by the seed, sorted by what is said in them. */
    private int[] someClips(Scores scores) {
        int[] order = seeds.child("samples").permutation(scores.clips().size());
        int labels = scores.recognizer().labels().size();
        List<Integer> chosen = new ArrayList<>();
        for (int label = 0; label < labels && chosen.size() < SAMPLES; label++) {
            for (int i : order) {
                if (scores.clips().labels()[i] == label) {
                    chosen.add(i);
                    break;
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private void printAnswers(Scores scores, int[] chosen) {
        console.out().println("Some of the clips it has never heard:\n");
        for (int i : chosen) {
            Recording clip = scores.clips().recordings().get(i);
            Recognizer.Answer answer = scores.answer(i);
            console.out().println(Text.format("  %-20s said %s, heard %s, %5.1f %% sure%s",
                    clip.name(), clip.label(), answer.label(), 100 * answer.probability(),
                    clip.label().equals(answer.label()) ? "" : "   <- wrong"));
        }
        console.out().println();
    }

    private void printNextSteps(Path folder, double seconds) {
        console.out().println(Text.format("""

                Done in %.0f seconds. Pictures are in %s%s: open overview.png first.
                These voices are synthetic. What to try next:
                  mvn -q compile exec:java "-Dexec.args=train --split random"      easier: why?
                  mvn -q compile exec:java "-Dexec.args=train --split each-voice"  who is hard?
                  mvn -q compile exec:java "-Dexec.args=lesson 1"
                  mvn -q compile exec:java "-Dexec.args=--help\"""",
                seconds, folder, File.separator));
    }
}
