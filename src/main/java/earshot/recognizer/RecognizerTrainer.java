package earshot.recognizer;

import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.kernels.Kernels;
import earshot.nn.History;
import earshot.nn.Sequential;
import earshot.nn.Trainer;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a {@link Recognizer} from clips.
 *
 * @param recipe which network, and how it learns
 * @param fingerprint what it is shown of a clip
 * @param epochs how often it goes through the training clips
 * @param augmented whether these are changed by chance, which needs their sounds
 * @param seeds of the first weights and of the shuffling
 * @param kernels what computes
 * @param checkpoint where to write, after every epoch, what is needed to go on; null: nowhere
 * @param resume the checkpoint to go on from; null: from the beginning
 */
public record RecognizerTrainer(Recipe recipe, Fingerprint fingerprint, int epochs,
        boolean augmented, Seeds seeds, Kernels kernels, Path checkpoint, Path resume) {

    /** A trainer that follows the recipe, and keeps no checkpoints. */
    public RecognizerTrainer(Recipe recipe, Seeds seeds, Kernels kernels) {
        this(recipe, recipe.fingerprint(), recipe.epochs(), false, seeds, kernels, null,
                null);
    }

    /** The same for so many epochs. */
    public RecognizerTrainer epochs(int number) {
        return new RecognizerTrainer(recipe, fingerprint, number, augmented, seeds, kernels,
                checkpoint, resume);
    }

    /** The same, with training clips changed by chance in every epoch, or not. */
    public RecognizerTrainer augmented(boolean yes) {
        return new RecognizerTrainer(recipe, fingerprint, epochs, yes, seeds, kernels, checkpoint,
                resume);
    }

    /** The same, with checkpoints. */
    public RecognizerTrainer checkpoints(Path write, Path goOnFrom) {
        return new RecognizerTrainer(recipe, fingerprint, epochs, augmented, seeds, kernels, write,
                goOnFrom);
    }

    /** A trained recognizer and how the training went. */
    public record Result(Recognizer recognizer, History history) {
    }

    /**
     * Trains on some clips and watches others, which may be none.
     *
     * @param classes what class i is called
     */
    public Result train(ClipSet train, ClipSet validation, List<String> classes,
            Trainer.Listener listener, Progress.Factory progress) throws IOException {
        Standardizer standardizer =
                recipe.scaling().fit(train.pictures(), fingerprint.width());
        Sequential network = network(classes.size());
        long[] trainedOn = train.recordings().stream().mapToLong(Recording::contentHash)
                .sorted().distinct().toArray();
        Recognizer recognizer =
                new Recognizer(fingerprint, standardizer, network, classes, trainedOn);
        Teaching teaching = recipe.teaching();
        History history = Trainer.of(network, seeds.child("training"))
                .optimizer(teaching.optimizer().get()).loss(teaching.loss())
                .schedule(teaching.schedule().apply(epochs)).batch(teaching.batch())
                .frozenBatches(teaching.frozenBatches()).epochs(epochs)
                .checkpoint(checkpoint).resume(resume)
                .listener(listener).progress(progress)
                .fit(new ClipBatches(train, fingerprint, standardizer, classes.size(), augmenter(),
                        kernels.parallel()), new ClipBatches(validation, fingerprint,
                        standardizer, classes.size(), null, kernels.parallel()));
        return new Result(recognizer, history);
    }

    /** What decides about the result, apart from the clips: names and values, in an order. */
    public Map<String, String> settings() {
        Teaching teaching = recipe.teaching();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("model", recipe.toString());
        settings.put("fingerprint", fingerprint.spec());
        settings.put("scaling", recipe.scaling().name().toLowerCase(Locale.ROOT));
        settings.put("optimizer", teaching.optimizer().get().spec());
        settings.put("schedule", teaching.schedule().apply(epochs).spec());
        settings.put("loss", teaching.loss().spec());
        settings.put("batch", teaching.batch() + (teaching.frozenBatches() ? ", frozen" : ""));
        settings.put("epochs", Integer.toString(epochs));
        settings.put("augmentation", augmented ? augmenter().spec() : "none");
        return settings;
    }

    private Augmenter augmenter() {
        return augmented ? recipe.augmenter(seeds.child("augmentation")) : null;
    }

    /** The network before it has learnt anything. */
    public Sequential network(int classes) {
        return Sequential.of(Recognizer.inputShape(fingerprint), seeds.child("weights"),
                recipe.layers(classes)).on(kernels);
    }
}
