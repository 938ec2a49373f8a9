package lesson09_baselines;

import earshot.data.Split;
import earshot.kernels.Kernels;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.stream.IntStream;

/** No baseline: the network of the project's first command, to compare them with. */
record Network(Seeds seeds) implements Baseline {

    @Override
    public String name() {
        return "(a network)";
    }

    @Override
    public int learns(Digits digits) {
        return trainer(Parallel.single()).network(digits.names().size())
                .parameters().stream().mapToInt(parameter -> parameter.value().size()).sum();
    }

    private RecognizerTrainer trainer(Parallel parallel) {
        return new RecognizerTrainer(Recipe.ANN, seeds.child("train"), Kernels.of(parallel));
    }

    @Override
    public int[] hear(Digits digits, Split split, Parallel parallel) throws IOException {
        ClipSet asked = digits.clips().gather(split.test());
        Recognizer recognizer = trainer(parallel).train(digits.clips().gather(split.train()),
                digits.clips().gather(split.validation()), digits.names(),
                Trainer.Listener.SILENT, Progress.Factory.SILENT).recognizer();
        Tensor probabilities = recognizer.predict(asked.fingerprints());
        return IntStream.range(0, asked.size()).map(probabilities::argMax).toArray();
    }
}
