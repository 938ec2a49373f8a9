package lesson08_corpus;

import earshot.data.Recording;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.recognizer.ClipSet;
import earshot.util.Text;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All clips on one sheet of paper: the two directions in which they differ most. */
final class DigitMap {

    private static final int SHOWN = 6; // voices

    private final ClipSet clips;
    private final Pca pca;
    private final double[] x;
    private final double[] y;

    private DigitMap(ClipSet clips, Pca pca) {
        this.clips = clips;
        this.pca = pca;
        x = pca.along(0, clips.fingerprints());
        y = pca.along(1, clips.fingerprints());
    }

    static DigitMap of(ClipSet clips) {
        return new DigitMap(clips, Pca.of(clips.fingerprints()));
    }

    void print(Desk desk, List<String> labels, Optional<int[][]> confused)
            throws IOException {
        for (int count : new int[] {1, 2, 10, 50}) {
            desk.say("the first %2d axes hold %4.1f %% of the variance, and leave out %4.1f %%",
                    count, 100 * pca.share(count), 100 - 100 * pca.share(count));
        }
        float[][] rows = clips.fingerprints();
        desk.say("knowing the label accounts for %.1f %% of all variance, knowing the voice for"
                + " %.1f %%, knowing both for %.1f %%", 100 * explained(rows, Recording::label),
                100 * explained(rows, DigitMap::voice),
                100 * explained(rows, DigitMap::both));
        int groups = groups(DigitMap::both).size();
        desk.say("by chance alone, %d groups of %d clips would account for %.1f %%", groups,
                clips.size(), 100.0 * (groups - 1) / (clips.size() - 1));
        desk.save("digits.png", plot(Recording::label).title(Text.format(
                "%s on one sheet, each drawn as what it says", Text.count(clips.size(), "clip"))));
        String eight = clips.recordings().stream().anyMatch(clip -> clip.label().equals("8"))
                ? "8" : clips.recordings().get(0).label();
        List<String> shown = commonVoices();
        desk.save("eights.png", plot(clip -> clip.label().equals(eight)
                && shown.contains(voice(clip)) ? voice(clip) : "")
                .title("The same map: the clips of label " + eight + " by some voices"));
        desk.say("of their clips of label %s, the nearest on the map is of the same voice: %s",
                eight, besideTheirOwn(eight, shown));
        desk.say("nearest on the map: %s", nearest());
        confused.ifPresent(counts -> desk.say("what is taken for what, each voice held out: %s",
                worst(counts).stream().map(pair -> tell(pair, counts, labels))
                        .collect(Collectors.joining(", "))));
    }

    private static String voice(Recording clip) {
        return clip.voice() == null ? "unknown" : clip.voice();
    }

    private static String both(Recording clip) {
        return clip.label() + " " + voice(clip);
    }

    private List<String> commonVoices() {
        return clips.recordings().stream().collect(Collectors.groupingBy(DigitMap::voice,
                TreeMap::new, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN).map(Map.Entry::getKey).toList();
    }

    private Plot plot(Function<Recording, String> group) {
        TreeMap<String, List<Integer>> groups = groups(group);
        List<String> names = List.copyOf(groups.keySet());
        double[][] right = new double[names.size()][];
        double[][] up = new double[names.size()][];
        for (int g = 0; g < right.length; g++) {
            List<Integer> members = groups.get(names.get(g));
            right[g] = members.stream().mapToDouble(i -> x[i]).toArray();
            up[g] = members.stream().mapToDouble(i -> y[i]).toArray();
        }
        return Plot.scatter(names, right, up).axes("along axis 1", "along axis 2");
    }

    private TreeMap<String, List<Integer>> groups(Function<Recording, String> group) {
        return IntStream.range(0, clips.size()).boxed().collect(Collectors.groupingBy(
                i -> group.apply(clips.recordings().get(i)), TreeMap::new, Collectors.toList()));
    }

    /** The share of the rows' variance that lies between the groups' means, 0 … 1. */
    private double explained(float[][] rows, Function<Recording, String> group) {
        Collection<List<Integer>> groups = groups(group).values();
        double between = 0;
        double all = 0;
        for (int j = 0; j < rows[0].length; j++) {
            int column = j;
            double mean = pca.mean()[j];
            for (float[] row : rows) {
                all += (row[j] - mean) * (row[j] - mean);
            }
            for (List<Integer> members : groups) {
                double own = members.stream().mapToDouble(i -> rows[i][column]).sum()
                        / members.size();
                between += members.size() * (own - mean) * (own - mean);
            }
        }
        return between / all;
    }

    /** The three pairs of labels whose middles are closest on the map. */
    private String nearest() {
        List<String> labels = List.copyOf(groups(Recording::label).keySet());
        return pairs(labels.size()).sorted(Comparator.comparingDouble(
                pair -> distance(labels.get(pair[0]), labels.get(pair[1])))).limit(3)
                .map(pair -> Text.format("%s and %s (%.0f apart)", labels.get(pair[0]),
                        labels.get(pair[1]), distance(labels.get(pair[0]), labels.get(pair[1]))))
                .collect(Collectors.joining(", "));
    }

    private double distance(String one, String other) {
        double right = middle(x, one) - middle(x, other);
        double up = middle(y, one) - middle(y, other);
        return Math.sqrt(right * right + up * up);
    }

    private double middle(double[] places, String label) {
        List<Integer> members = groups(Recording::label).getOrDefault(label, List.of());
        return members.stream().mapToDouble(i -> places[i]).sum() / members.size();
    }

    private static Stream<int[]> pairs(int labels) {
        return IntStream.range(0, labels).boxed().flatMap(i -> IntStream.range(i + 1, labels)
                .mapToObj(j -> new int[] {i, j}));
    }

    /** The five pairs of labels that are most often taken for each other. */
    static List<int[]> worst(int[][] counts) {
        return pairs(counts.length).sorted(Comparator.comparingInt(pair -> -taken(counts, pair)))
                .limit(5).toList();
    }

    private static int taken(int[][] counts, int[] pair) {
        return counts[pair[0]][pair[1]] + counts[pair[1]][pair[0]];
    }

    private String tell(int[] pair, int[][] counts, List<String> labels) {
        String one = labels.get(pair[0]);
        String other = labels.get(pair[1]);
        return Text.format("%s and %s (%s, %.0f apart)", one, other,
                Text.count(taken(counts, pair), "clip"), distance(one, other));
    }

    /** How many clips of a label have one of their own voice as the nearest of them on the map. */
    private String besideTheirOwn(String label, List<String> voices) {
        List<Integer> some = IntStream.range(0, x.length).boxed()
                .filter(i -> clips.recordings().get(i).label().equals(label)
                        && voices.contains(voiceOf(i))).toList();
        long own = some.stream().filter(i -> some.stream().filter(j -> !j.equals(i))
                .min(Comparator.comparingDouble(j -> Math.hypot(x[i] - x[j], y[i] - y[j])))
                .filter(nearest -> voiceOf(nearest).equals(voiceOf(i))).isPresent()).count();
        return own + " of " + some.size();
    }

    private String voiceOf(int clip) {
        return voice(clips.recordings().get(clip));
    }
}
