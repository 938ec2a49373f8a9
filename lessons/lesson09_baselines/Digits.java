package lesson09_baselines;

import earshot.audio.Signal;
import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.data.Split;
import earshot.data.Standardizer;
import earshot.evaluate.ConfusionMatrix;
import earshot.features.Mfcc;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.lessons.Desk;
import earshot.recognizer.ClipSet;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The clips, and who may hear which.
 *
 * @param clips each as a row of 48 frames of 13 MFCCs, all stretched alike
 * @param frames the same MFCCs as they were, [clip][frame][coefficient]
 * @param names of the digits
 * @param random the same voices among the known clips and in the test
 * @param voices other voices; the same as {@code random} where voices are not known
 */
record Digits(ClipSet clips, List<double[][]> frames, List<String> names, Split random,
        Split voices) {

    static final MfccFingerprintConfig CONFIG = MfccFingerprintConfig.DIGITS;

    private static final int QUICK_STEP = 4;
    private static final int MOST = 1500; // clips; of a larger corpus every so many

    /** Of a quick desk every fourth clip. */
    static Digits read(Desk desk, Corpus corpus, Parallel parallel) throws IOException {
        int all = corpus.recordings().size();
        int step = Math.max(desk.quick() ? QUICK_STEP : 1, (all + MOST - 1) / MOST);
        List<Recording> some = IntStream.range(0, all).filter(i -> i % step == 0)
                .mapToObj(corpus.recordings()::get).toList();
        ClipSet clips = ClipSet.of(some, corpus.labels(), MfccFingerprint.of(CONFIG), true,
                parallel, Progress.Factory.SILENT);
        double[][][] frames = new double[clips.size()][][];
        Mfcc mfcc = Mfcc.of(CONFIG.mfcc(), CONFIG.sampleRate());
        parallel.forEach(frames.length, i -> frames[i] = frames(mfcc, clips.sounds().get(i)));
        Split random = every(step, Split.random(corpus, desk.seeds().child("split")));
        Split voices = corpus.voices().size() < 2 ? random
                : every(step, Split.byVoice(corpus, desk.seeds().child("split")));
        for (Split split : List.of(random, voices)) {
            if (Math.min(split.train().length,
                    Math.min(split.validation().length, split.test().length)) == 0) {
                throw new BadInputException(desk.data() + ": too few clips to learn from some, to"
                        + " watch others and to test on a third part: " + split.describe());
            }
        }
        return new Digits(clips, List.of(frames), corpus.labels(), random, voices);
    }

    /** MFCCs without the mean of coefficient 0, as in the rows. */
    private static double[][] frames(Mfcc mfcc, Signal prepared) {
        double[][] frames = mfcc.mfcc(prepared);
        double mean = Arrays.stream(frames).mapToDouble(frame -> frame[0]).sum() / frames.length;
        for (double[] frame : frames) {
            frame[0] -= mean;
        }
        return frames;
    }

    private static Split every(int step, Split split) {
        return new Split(every(step, split.train()), every(step, split.validation()),
                every(step, split.test()));
    }

    private static int[] every(int step, int[] numbers) {
        return Arrays.stream(numbers).filter(i -> i % step == 0).map(i -> i / step).toArray();
    }

    /** Those who speak, each once. */
    List<String> speakers() {
        return clips.recordings().stream().map(Recording::voice).distinct().sorted().toList();
    }

    boolean knowsVoices() {
        return voices != random;
    }

    /** One voice is the test, all others are known. */
    Split without(String voice) {
        return new Split(where(clip -> !clip.voice().equals(voice)), new int[0],
                where(clip -> clip.voice().equals(voice)));
    }

    int[] where(Predicate<Recording> wanted) {
        return IntStream.range(0, clips.size())
                .filter(i -> wanted.test(clips.recordings().get(i))).toArray();
    }

    int[] labels(int[] numbers) {
        return Arrays.stream(numbers).map(i -> clips.labels()[i]).toArray();
    }

    List<double[][]> frames(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(frames::get).toList();
    }

    float[][] rows(int[] numbers) {
        return clips.gather(numbers).fingerprints();
    }

    /** Rows less the mean of the known ones, divided by their deviation. */
    float[][] scaled(int[] numbers, int[] known) {
        Standardizer scale = Standardizer.fit(rows(known));
        return Arrays.stream(rows(numbers)).map(row -> {
            float[] out = new float[row.length];
            scale.apply(row, out, 0);
            return out;
        }).toArray(float[][]::new);
    }

    /** What was said in these clips against what was heard. */
    ConfusionMatrix confusion(int[] numbers, int[] heard) {
        return ConfusionMatrix.of(labels(numbers), heard, names.size());
    }
}
