package earshot.recognizer;

import earshot.augment.Augmentation;
import earshot.augment.PictureAugmentation;
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
 * @param augmenter changes these by chance, which needs their sounds; null: nothing does
 * @param seeds of the first weights, of the shuffling and of the changes
 * @param kernels what computes
 * @param checkpoint where to write, after every epoch, what is needed to go on; null: nowhere
 * @param resume the checkpoint to go on from; null: from the beginning
 */
public record RecognizerTrainer(Recipe recipe, Fingerprint fingerprint, int epochs,
        Augmenter augmenter, Seeds seeds, Kernels kernels, Path checkpoint, Path resume) {

    /** A trainer that follows the recipe, and keeps no checkpoints. */
    public RecognizerTrainer(Recipe recipe, Seeds seeds, Kernels kernels) {
        this(recipe, recipe.fingerprint(), recipe.epochs(), null, seeds, kernels, null,
                null);
    }

    /**
     * The same on other pictures of a clip. The recipe's changes stay as they are: a {@code Centre}
     * among them brings a clip to the length of the recipe's own log mel picture.
     */
    public RecognizerTrainer shown(Fingerprint other) {
        return new RecognizerTrainer(recipe, other, epochs, augmenter, seeds, kernels,
                checkpoint, resume);
    }

    /** The same for so many epochs. */
    public RecognizerTrainer epochs(int number) {
        return new RecognizerTrainer(recipe, fingerprint, number, augmenter, seeds, kernels,
                checkpoint, resume);
    }

    /** The same, with training clips changed by chance in every epoch as the recipe says, or not. */
    public RecognizerTrainer augmented(boolean yes) {
        return augmented(yes ? recipe.augmenter(chance()) : null);
    }

    /**
     * The same, with training clips changed in another way than the recipe's.
     *
     * @param sound what is done to a clip, see {@link Augmenter}
     * @param picture what is done to its standardized picture; null: nothing
     * @throws IllegalArgumentException if {@code sound} is null
     */
    public RecognizerTrainer augmented(Augmentation sound, PictureAugmentation picture) {
        return augmented(new Augmenter(sound, picture, chance()));
    }

    private RecognizerTrainer augmented(Augmenter other) {
        return new RecognizerTrainer(recipe, fingerprint, epochs, other, seeds, kernels,
                checkpoint, resume);
    }

    private Seeds chance() {
        return seeds.child("augmentation");
    }

    /** Whether training clips are changed, which needs their sounds. */
    public boolean augmented() {
        return augmenter != null;
    }

    /** The same, with checkpoints. */
    public RecognizerTrainer checkpoints(Path write, Path goOnFrom) {
        return new RecognizerTrainer(recipe, fingerprint, epochs, augmenter, seeds, kernels, write,
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
                .fit(new ClipBatches(train, fingerprint, standardizer, classes.size(), augmenter,
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
        settings.put("augmentation", augmented() ? augmenter.spec() : "none");
        return settings;
    }

    /** The network before it has learnt anything. */
    public Sequential network(int classes) {
        return Sequential.of(Recognizer.inputShape(fingerprint), seeds.child("weights"),
                recipe.layers(classes)).on(kernels);
    }
}
