package lesson11_notebook;

import earshot.data.Standardizer;
import earshot.nn.Batches;
import earshot.nn.CrossEntropy;
import earshot.nn.Evaluation;
import earshot.nn.Examples;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Clips as a network takes them, scaled on their way; it remembers beside whom clip 0 was. */
final class Pictures implements Batches {

    private static final int SOME = 32;

    private final ClipSet clips;
    private final Standardizer standardizer;
    private final int[] inputShape;
    private final int classes;
    private final Set<Integer> beside = new TreeSet<>();

    Pictures(ClipSet clips, Standardizer standardizer, int[] inputShape, int classes) {
        this.clips = clips;
        this.standardizer = standardizer;
        this.inputShape = inputShape;
        this.classes = classes;
    }

    private static Pictures of(Recognizer recognizer, ClipSet clips) {
        return new Pictures(clips, recognizer.standardizer(), recognizer.network().inputShape(),
                recognizer.labels().size());
    }

    /** Loss and accuracy, without learning from it. */
    static Evaluation evaluate(Recognizer recognizer, ClipSet clips) {
        return Evaluation.of(recognizer.network(), of(recognizer, clips), new CrossEntropy());
    }

    /** What the network says before its softmax, [clip, class]. */
    static Tensor scores(Recognizer recognizer, ClipSet clips) {
        Pictures pictures = of(recognizer, clips);
        Tensor all = Tensor.zeros(clips.size(), pictures.classes);
        for (int from = 0; from < clips.size(); from += SOME) {
            int[] numbers = IntStream.range(from, Math.min(from + SOME, clips.size())).toArray();
            Tensor some = recognizer.network().withoutSoftmax()
                    .predict(pictures.batch(numbers, 0).inputs());
            System.arraycopy(some.data(), 0, all.data(), from * all.rowSize(), some.size());
        }
        return all;
    }

    @Override
    public int size() {
        return clips.size();
    }

    @Override
    public Examples batch(int[] numbers, int epoch) {
        Tensor inputs = Tensor.zeros(Tensor.shapeOf(numbers.length, inputShape));
        for (int i = 0; i < numbers.length; i++) {
            standardizer.apply(clips.pictures().get(numbers[i]), inputs.data(),
                    i * inputs.rowSize());
        }
        if (Arrays.stream(numbers).anyMatch(n -> n == 0)) {
            Arrays.stream(numbers).filter(n -> n != 0).forEach(beside::add);
        }
        return Examples.ofClasses(inputs,
                Arrays.stream(numbers).map(n -> clips.labels()[n]).toArray(), classes);
    }

    @Override
    public long checksum() {
        return batch(IntStream.range(0, size()).toArray(), 0).checksum();
    }

    /** How many different clips have been in one batch with clip 0. */
    int neighbours() {
        return beside.size();
    }
}
