package earshot.recognizer;

import earshot.data.Standardizer;
import earshot.features.Fingerprint;
import earshot.nn.Batches;
import earshot.nn.Examples;
import earshot.tensor.Tensor;
import earshot.util.Parallel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Clips as a network learns from them: pictures standardized on their way into a batch, so that
 * they are in memory once. With augmentation, clips are changed in every epoch, each by its own
 * chance. What is not in memory is made on all threads.
 *
 * @param clips with fingerprints; with sounds too if they are augmented
 * @param classes how many there are
 * @param augmenter what changes them; null: nothing
 */
record ClipBatches(ClipSet clips, Fingerprint fingerprint, Standardizer standardizer, int classes,
        Augmenter augmenter, Parallel parallel) implements Batches {

    @Override
    public int size() {
        return clips.size();
    }

    @Override
    public Examples batch(int[] numbers, int epoch) {
        Tensor inputs = Tensor.zeros(
                Tensor.shapeOf(numbers.length, Recognizer.inputShape(fingerprint)));
        boolean asTheyAre = augmenter == null || epoch == 0;
        parallel.forEach(numbers.length, i -> {
            int at = i * inputs.rowSize();
            if (asTheyAre) {
                standardizer.apply(clips.pictures().get(numbers[i]), inputs.data(), at);
            } else {
                augmenter.picture(clips.sounds().get(numbers[i]), epoch, numbers[i], fingerprint,
                        standardizer, inputs.data(), at);
            }
        });
        return Examples.ofClasses(inputs,
                Arrays.stream(numbers).map(n -> clips.labels()[n]).toArray(), classes);
    }

    @Override
    public long checksum() {
        CRC32C spec = new CRC32C();
        spec.update((augmenter == null ? "" : augmenter.spec()).getBytes(StandardCharsets.UTF_8));
        long checksum = spec.getValue();
        for (int n = 0; n < size(); n++) {
            checksum = 31 * checksum + batch(new int[] {n}, 0).checksum();
        }
        return checksum;
    }
}
