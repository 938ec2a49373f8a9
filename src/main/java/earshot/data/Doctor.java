package earshot.data;

import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks a corpus over before anything is trained on it.
 *
 * <pre>{@code
 *   Checkup checkup = Doctor.examine(Path.of("recordings"), parallel, progress);
 *   checkup.findings().forEach(System.out::println);
 * }</pre>
 *
 * <p>It changes nothing. What a {@link Corpus} skips or remarks upon is a finding; so is what shows
 * in the samples ({@link SoundCheck}), in the names ({@link NameCheck}), in the balance of labels
 * and voices ({@link BalanceCheck}), and sounds that are no WAV files.
 */
public final class Doctor {

    private Doctor() {
    }

    /**
     * Reads every file of the corpus in a folder or a {@code .zip}, twice.
     *
     * @throws BadInputException if there is no such place, or no WAV file in it
     */
    public static Checkup examine(Path place, Parallel parallel, Progress.Factory progress)
            throws IOException {
        try (Corpus corpus = Corpus.openAsItIs(place, parallel, progress)) {
            List<Recording> clips = corpus.recordings();
            List<Finding> findings = new ArrayList<>();
            Stream.concat(corpus.skipped().stream(), corpus.warned().stream())
                    .forEach(remark -> findings.add(of(remark)));
            findings.addAll(ForeignSounds.in(place));
            findings.addAll(sounds(clips, parallel, progress));
            findings.addAll(NameCheck.of(corpus.layout(), clips));
            findings.addAll(BalanceCheck.of(corpus));
            return new Checkup(clips.size(), corpus.labels().size(), corpus.voices().size(),
                    corpus.seconds(), findings);
        }
    }

    /** What another kind of file is usually comes with a way out: "…, got text: look at it". */
    private static Finding of(Remark remark) {
        String what = remark.reason();
        int colon = remark.kind() == Ailment.FOREIGN
                ? what.indexOf(": ", what.indexOf(", got ")) : -1;
        return colon < 0 ? Finding.of(remark.kind(), remark.name(), what)
                : new Finding(remark.kind(), remark.name(), what.substring(0, colon),
                        what.substring(colon + 2));
    }

    private static List<Finding> sounds(List<Recording> clips, Parallel parallel,
            Progress.Factory progress) {
        Finding[][] found = new Finding[clips.size()][];
        try (Progress bar = progress.start("listening to clips", found.length)) {
            parallel.forEach(found.length, i -> {
                found[i] = sound(clips.get(i)).toArray(Finding[]::new);
                bar.advance();
            });
        }
        return Arrays.stream(found).flatMap(Arrays::stream).toList();
    }

    /** A file that was there a moment ago and cannot be read any more is a finding too. */
    private static List<Finding> sound(Recording clip) {
        try {
            return SoundCheck.of(clip.name(), clip.read());
        } catch (IOException e) {
            return List.of(Finding.of(Ailment.DAMAGED, clip.name(), "cannot be read: " + e));
        }
    }
}
