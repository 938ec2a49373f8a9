package earshot.data;

import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether labels and voices have their share of the clips.
 *
 * <p>A label is out of balance with fewer than half, or more than twice, as many clips as the
 * median of all labels; a voice beyond a factor of three, or when labels are missing that others
 * have. A network that always answers with a label of 90 % of the clips is right in 90 %.
 */
final class BalanceCheck {

    private static final double LABELS = 2;
    private static final double VOICES = 3;

    private BalanceCheck() {
    }

    static List<Finding> of(Corpus corpus) {
        List<Recording> clips = corpus.recordings();
        List<Finding> findings = new ArrayList<>();
        corpus.lostLabels().forEach(label -> findings.add(new Finding(Ailment.LABELS,
                "label " + label, "none of its files can be used", "mend its files, or take them"
                + " out: no training begins on such a corpus")));
        findings.addAll(uneven(clips, Recording::label, "label ", LABELS, Ailment.LABELS));
        if (clips.isEmpty()) {
            return findings;
        }
        if (corpus.voices().isEmpty()) {
            long unknown = clips.stream().filter(clip -> clip.voice() == null).count();
            findings.add(new Finding(Ailment.VOICES, "voices", Text.format("of %s nobody knows who"
                    + " speaks, so a voice may be in training and test at once",
                    Text.count(unknown, "clip")), "name the files digit_voice_take.wav"));
            return findings;
        }
        if (corpus.voices().size() == 1) {
            findings.add(Finding.of(Ailment.VOICES, "voice " + corpus.voices().get(0),
                    "says everything, so nothing can be measured about other voices"));
        }
        findings.addAll(uneven(clips, Recording::voice, "voice ", VOICES, Ailment.VOICES));
        findings.addAll(unsaid(corpus));
        return findings;
    }

    private static List<Finding> uneven(List<Recording> clips, Function<Recording, String> group,
            String kind, double factor, Ailment ailment) {
        Map<String, Long> counts = clips.stream().collect(
                Collectors.groupingBy(group, TreeMap::new, Collectors.counting()));
        double median = median(counts.values().stream().mapToLong(count -> count).sorted()
                .toArray());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * factor < median
                        || entry.getValue() > median * factor)
                .map(entry -> Finding.of(ailment, kind + entry.getKey(), Text.format(
                        "has %s, the median is %s", Text.count(entry.getValue(), "clip"),
                        Text.format("%.1f", median).replace(".0", "")))).toList();
    }

    private static double median(long[] sorted) {
        int half = sorted.length / 2;
        return sorted.length == 0 ? 0
                : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }

    /** What a voice never says must be learnt from the others. */
    private static List<Finding> unsaid(Corpus corpus) {
        Map<String, Set<String>> said = corpus.recordings().stream().collect(Collectors.groupingBy(
                Recording::voice, TreeMap::new, Collectors.mapping(Recording::label,
                        Collectors.toCollection(TreeSet::new))));
        List<Finding> findings = new ArrayList<>();
        said.forEach((voice, labels) -> {
            Set<String> missing = new TreeSet<>(corpus.labels());
            missing.removeAll(labels);
            if (!missing.isEmpty()) {
                findings.add(Finding.of(Ailment.VOICES, "voice " + voice,
                        "never says " + String.join(", ", missing)));
            }
        });
        return findings;
    }
}
