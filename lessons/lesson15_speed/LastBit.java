package lesson15_speed;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.data.Standardizer;
import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.nn.Examples;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Networks that begin alike but for the last bit of one weight, and learn from the same examples in
 * the same order: a sum in another order would do the same to them.
 */
final class LastBit {

    private static final int QUICK = 4; // a quarter of the clips

    private final Kernels kernels;
    private final Seeds seeds;
    private final Examples train;
    private final Examples test;
    private final int classes;

    private LastBit(Kernels kernels, Seeds seeds, Examples train, Examples test, int classes) {
        this.kernels = kernels;
        this.seeds = seeds;
        this.train = train;
        this.test = test;
        this.classes = classes;
    }

    /** The MFCCs of the desk's corpus, split at random. */
    static LastBit of(Desk desk, Kernels kernels) throws IOException {
        Parallel parallel = kernels.parallel();
        try (Corpus corpus = Corpus.open(desk.data(), parallel, Progress.Factory.SILENT)) {
            Split split = Split.random(corpus, desk.seeds().child("split"));
            int step = desk.quick() ? QUICK : 1;
            ClipSet learn = clips(corpus, split.train(), step, parallel);
            ClipSet asked = clips(corpus, split.test(), step, parallel);
            Standardizer scale = Standardizer.fit(learn.fingerprints());
            int classes = corpus.labels().size();
            return new LastBit(kernels, desk.seeds().child("train"),
                    examples(learn, scale, classes), examples(asked, scale, classes), classes);
        }
    }

    private static ClipSet clips(Corpus corpus, int[] numbers, int step, Parallel parallel)
            throws IOException {
        List<Recording> some = IntStream.range(0, numbers.length).filter(i -> i % step == 0)
                .mapToObj(i -> corpus.recordings().get(numbers[i])).toList();
        return ClipSet.of(some, corpus.labels(), Recipe.ANN.fingerprint(), false, parallel,
                Progress.Factory.SILENT);
    }

    private static Examples examples(ClipSet clips, Standardizer scale, int classes) {
        float[][] rows = new float[clips.size()][scale.features()];
        for (int i = 0; i < rows.length; i++) {
            scale.apply(clips.pictures().get(i), rows[i], 0);
        }
        return Examples.ofClasses(Tensor.of(rows), clips.labels(), classes);
    }

    /** The same first weights at every call. */
    Sequential network() {
        return Sequential.of(train.inputs().rowShape(), seeds.child("weights"),
                Recipe.ANN.layers(classes)).on(kernels);
    }

    /** One weight becomes the next float above: a change of its last bit. */
    static double nudge(Sequential network) {
        float[] weights = network.parameters().get(0).value().data();
        float before = weights[0];
        weights[0] = Math.nextUp(before);
        return (double) weights[0] - before;
    }

    /** Its weights before the first epoch and after each. */
    List<List<float[]>> train(Sequential network, int epochs, Progress bar) throws IOException {
        List<List<float[]>> all = new ArrayList<>(List.of(weights(network)));
        Trainer.of(network, seeds.child("order")).epochs(epochs).listener((number, of, epoch) -> {
            all.add(weights(network));
            bar.advance();
        }).fit(train, train.slice(0, 0));
        return all;
    }

    private static List<float[]> weights(Sequential network) {
        return network.parameters().stream().map(each -> each.value().data().clone()).toList();
    }

    int right(Sequential network) {
        int[] heard = heard(network);
        Tensor truth = test.targets();
        return (int) IntStream.range(0, heard.length)
                .filter(i -> heard[i] == truth.argMax(i)).count();
    }

    /** The class that the network takes each test clip for. */
    int[] heard(Sequential network) {
        Tensor answers = network.predict(test.inputs());
        return IntStream.range(0, answers.rows()).map(answers::argMax).toArray();
    }

    /** Test clips that the two take for different words. */
    int disagreements(Sequential one, Sequential other) {
        int[] heard = heard(one);
        int[] others = heard(other);
        return (int) IntStream.range(0, heard.length).filter(i -> heard[i] != others[i]).count();
    }
}
