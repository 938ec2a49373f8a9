package earshot.data;

import earshot.data.Corpus.Remark;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is remarked upon in a corpus and kept: flaws of single files, and what shows only beside the
 * others.
 *
 * <ul>
 *   <li>A clip is long when it lasts more than 10 times the median of the corpus.
 *   <li>Its channels are unusual when most clips have another number; of two numbers that are
 *       equally common the smaller is the usual one.
 *   <li>A digit is missing when every label is one digit, and more than five of the ten are there.
 *   <li>A folder is empty when it lies beside folders that are labels and no {@code .wav} file is in
 *       it.
 * </ul>
 */
final class Oddities {

    private static final int LONG_MEDIANS = 10;
    private static final int DIGITS = 10;

    private final double medianSeconds;
    private final int usualChannels;

    private Oddities(List<Found> kept) {
        medianSeconds = median(kept);
        usualChannels = usualChannels(kept);
    }

    /**
     * The missing digits first, then folders without clips, then at most one remark a file, in the
     * order of the files.
     *
     * @param labelled the files of a corpus whose folders are its labels; null for another
     */
    static List<Remark> of(List<Found> found, WavFiles labelled) {
        List<Found> kept = found.stream().filter(file -> file.recording() != null).toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>(missingDigits(kept));
        remarks.addAll(labelled == null ? List.of() : emptyLabels(labelled));
        Oddities oddities = new Oddities(kept);
        for (Found clip : kept) {
            String reasons = oddities.reasons(clip);
            if (!reasons.isEmpty()) {
                remarks.add(new Remark(Ailment.ODD, clip.recording().name(), reasons));
            }
        }
        return List.copyOf(remarks);
    }

    private String reasons(Found clip) {
        return Stream.of(clip.warning(), tooLong(clip), otherChannels(clip))
                .filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    private String tooLong(Found clip) {
        double seconds = clip.recording().seconds();
        return seconds <= LONG_MEDIANS * medianSeconds ? null : Text.format(
                "lasts %.2f seconds, more than %d times the median of %.2f: does it hold several"
                + " clips?", seconds, LONG_MEDIANS, medianSeconds);
    }

    private String otherChannels(Found clip) {
        return clip.channels() == usualChannels ? null : Text.format(
                "has %s at %d Hz, most clips have %d: several are mixed to their mean",
                Text.count(clip.channels(), "channel"), clip.recording().sampleRate(),
                usualChannels);
    }

    private static double median(List<Found> kept) {
        double[] sorted = kept.stream().mapToDouble(clip -> clip.recording().seconds()).sorted()
                .toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static int usualChannels(List<Found> kept) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        kept.forEach(clip -> counts.merge(clip.channels(), 1, Integer::sum));
        int usual = counts.firstKey();
        for (int channels : counts.keySet()) {
            if (counts.get(channels) > counts.get(usual)) {
                usual = channels;
            }
        }
        return usual;
    }

    private static List<Remark> missingDigits(List<Found> kept) {
        Set<String> labels = kept.stream().map(clip -> clip.recording().label())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = IntStream.range(0, DIGITS).mapToObj(Integer::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean areDigits = missing.containsAll(labels);
        missing.removeAll(labels);
        if (!areDigits || missing.isEmpty() || missing.size() >= DIGITS / 2) {
            return List.of();
        }
        boolean isOne = missing.size() == 1;
        return List.of(new Remark(Ailment.LABELS,
                (isOne ? "label " : "labels ") + String.join(", ", missing),
                (isOne ? "has" : "have") + " no recording, the other digits have: a model of this"
                + " corpus never answers " + (isOne ? "it" : "them")));
    }

    private static List<Remark> emptyLabels(WavFiles files) {
        Set<String> homes = files.files().stream()
                .map(file -> Listing.parent(Listing.parent(file.name())))
                .collect(Collectors.toSet());
        return files.emptyFolders().stream()
                .filter(folder -> homes.contains(Listing.parent(folder)))
                .map(folder -> new Remark(Ailment.LABELS, folder,
                        "has no .wav file: nothing is labelled by it"))
                .toList();
    }
}
