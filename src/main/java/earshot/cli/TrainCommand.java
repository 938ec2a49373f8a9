package earshot.cli;

import earshot.data.Corpus;
import earshot.data.Split;
import earshot.recognizer.Architecture;
import earshot.recognizer.ClipSet;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: corpus to model, tested on what it has never heard. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Train a recognizer and test it on clips it has not heard.")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--model", defaultValue = "ann", paramLabel = "NAME",
            description = "The network: ann, two hidden layers on MFCCs (default).")
    private Architecture architecture;

    @Option(names = "--data", paramLabel = "DIR|ZIP",
            description = "The corpus (default: data/digits).")
    private Path data;

    @Option(names = "--also", paramLabel = "DIR|ZIP",
            description = "A second corpus that joins the training clips only.")
    private Path also;

    @Option(names = "--test", paramLabel = "DIR|ZIP",
            description = "Test on this corpus; everything in --data is for training.")
    private Path test;

    @Option(names = "--split", paramLabel = "HOW",
            description = {"What is held out for the test: official (the corpus's own), voice (a"
                + " fifth of the voices; default where voices are known), each-voice (every voice"
                + " in turn, ends with the mean), random (a fifth of the clips), none."})
    private String split;

    @Option(names = "--test-voices", split = ",", paramLabel = "VOICE",
            description = "The voices to hold out, with --split voice.")
    private List<String> testVoices;

    @Option(names = "--epochs", paramLabel = "N",
            description = "How often to go through the training clips (default: ${DEFAULT-VALUE}).")
    private int epochs = Training.EPOCHS;

    @Mixin
    private TrainFiles files;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SplitChoice choice = split == null ? null : SplitChoice.of(split);
        requireSense(choice);
        try (Parallel parallel = compute.parallel()) {
            Corpora corpora = new Corpora(console, parallel);
            Training training = new Training(console, parallel, files.with(Training.trainer(
                    architecture, epochs, compute.seeds().child("train"),
                    compute.kernels(parallel))));
            try (Corpus corpus = corpora.open(data)) {
                ClipSet clips = training.clips(corpus, corpus.labels());
                ClipSet others = others(corpora, also, corpus.labels(), training);
                if (choice == SplitChoice.EACH_VOICE) {
                    trainEachVoice(corpus, clips, others, training);
                } else {
                    ClipSet asked = others(corpora, test, corpus.labels(), training);
                    trainOnce(choice == null ? defaultChoice(corpus) : choice, corpus, clips,
                            others, asked, training);
                }
            }
        }
        return 0;
    }

    private void requireSense(SplitChoice choice) throws IOException {
        if (testVoices != null && choice != null && choice != SplitChoice.VOICE) {
            throw new IllegalArgumentException("--test-voices needs --split voice, got " + split);
        }
        if (test != null && (testVoices != null || choice != null && choice != SplitChoice.NONE)) {
            throw new IllegalArgumentException("--test brings its own test clips: leave out the"
                    + " other split, or say --split none");
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("--epochs is at least 1, got " + epochs);
        }
        files.check(choice == SplitChoice.EACH_VOICE);
    }

    private SplitChoice defaultChoice(Corpus corpus) {
        if (test != null) {
            return SplitChoice.NONE;
        }
        if (testVoices != null || corpus.voices().size() >= 2) {
            return SplitChoice.VOICE;
        }
        console.note("this corpus has no two voices that are known: clips are split at random, so"
                + " the same person may be in training and test");
        return SplitChoice.RANDOM;
    }

    private void trainOnce(SplitChoice choice, Corpus corpus, ClipSet clips, ClipSet others,
            ClipSet asked, Training training) throws IOException {
        Split parts = choice.split(corpus, testVoices, splitSeeds());
        console.out().println(choice.describe(corpus, parts)
                + (also == null ? "" : Text.format("; %d more training clips from --also",
                        others.size()))
                + (test == null ? "" : Text.format("; %d test clips from --test", asked.size())));
        ClipSet tested = test == null ? clips.gather(parts.test()) : asked;
        if (tested.size() == 0 && choice != SplitChoice.NONE) {
            throw new BadInputException("too few clips to hold some out for the test: add clips, or"
                    + " say --split none");
        }
        RecognizerTrainer.Result result = training.run(clips.gather(parts.train()).and(others),
                clips.gather(parts.validation()), corpus.labels());
        files.write(result, console);
        if (tested.size() == 0) {
            console.note("no test clips: everything was used for training");
            return;
        }
        Scores scores = Scores.of(result.recognizer(), tested);
        scores.warnAboutTraining(console);
        scores.print(console.out());
        Scores.printAccuracy(console.out(), scores.accuracy());
    }

    private void trainEachVoice(Corpus corpus, ClipSet clips, ClipSet others, Training training)
            throws IOException {
        if (corpus.voices().size() < 2) {
            throw new BadInputException("--split each-voice needs at least 2 known voices, got "
                    + corpus.voices().size() + ": choose --split random");
        }
        double sum = 0;
        StringBuilder table = new StringBuilder();
        for (String voice : corpus.voices()) {
            Split parts = Split.byVoice(corpus, List.of(voice), splitSeeds());
            console.out().println(SplitChoice.EACH_VOICE.describe(corpus, parts));
            RecognizerTrainer.Result result = training.runQuietly(
                    clips.gather(parts.train()).and(others),
                    clips.gather(parts.validation()), corpus.labels());
            Scores scores = Scores.of(result.recognizer(), clips.gather(parts.test()));
            scores.warnAboutTraining(console);
            sum += scores.accuracy();
            table.append(Text.format("%-12s %.4f  %d of %d\n", voice, scores.accuracy(),
                    scores.confusion().right(), scores.confusion().total()));
        }
        console.out().println("\nvoice        accuracy when it was never heard\n" + table);
        Scores.printAccuracy(console.out(), sum / corpus.voices().size());
    }

    private Seeds splitSeeds() {
        return compute.seeds().child("split");
    }

    /** The clips of another corpus; none when no place is named. */
    private static ClipSet others(Corpora corpora, Path place, List<String> labels,
            Training training) throws IOException {
        if (place == null) {
            return new ClipSet(List.of(), new float[0][], new int[0]);
        }
        try (Corpus corpus = corpora.open(place)) {
            return training.clips(corpus, labels);
        }
    }
}
