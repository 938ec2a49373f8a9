package lesson11_notebook;

import earshot.audio.Signal;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.features.Fingerprint;
import earshot.nn.Examples;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Six training clips, as the notebook looks at the first batch that its data set gives.
 *
 * @param recordings who says what
 * @param sounds one channel, 48 kHz, 30,000 samples each
 * @param labels one-hot, [6, classes]
 * @param spectrograms magnitudes, [6, 233, 129, 1]
 */
record OneBatch(List<Recording> recordings, List<Signal> sounds, Tensor labels,
        Tensor spectrograms) {

    /** Some of the training clips, all different; all of them where there are fewer. */
    static OneBatch of(Corpus corpus, int[] train, Fingerprint fingerprint, Seeds seeds)
            throws IOException {
        int size = Math.min(NotebookLesson.BATCH, train.length);
        List<Recording> recordings = Arrays.stream(seeds.permutation(train.length)).limit(size)
                .mapToObj(i -> corpus.recordings().get(train[i])).toList();
        List<Signal> sounds = new ArrayList<>();
        Tensor spectrograms = Tensor.zeros(size, fingerprint.frames(), fingerprint.width(), 1);
        for (Recording recording : recordings) {
            Signal sound = fingerprint.prepare(recording.read());
            float[] magnitudes = fingerprint.picture(sound);
            System.arraycopy(magnitudes, 0, spectrograms.data(),
                    sounds.size() * magnitudes.length, magnitudes.length);
            sounds.add(sound);
        }
        int[] classes = recordings.stream()
                .mapToInt(recording -> corpus.labels().indexOf(recording.label())).toArray();
        return new OneBatch(recordings, sounds,
                Examples.oneHot(classes, corpus.labels().size()), spectrograms);
    }

    /** The samples, [6, 30000]. */
    Tensor audio() {
        Tensor audio = Tensor.zeros(sounds.size(), sounds.get(0).length());
        for (int n = 0; n < sounds.size(); n++) {
            double[] samples = sounds.get(n).samples();
            for (int i = 0; i < samples.length; i++) {
                audio.data()[n * samples.length + i] = (float) samples[i];
            }
        }
        return audio;
    }

    /** "7 · rms-2_0": what is said, and in which file. */
    static String title(Recording recording) {
        String file = recording.name().substring(recording.name().lastIndexOf('/') + 1);
        String stem = file.replaceFirst("(?i)\\.wav$", "");
        String start = recording.label() + "_";
        return recording.label() + " \u00b7 "
                + (stem.startsWith(start) ? stem.substring(start.length()) : stem);
    }
}
