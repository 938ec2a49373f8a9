package earshot.data;

import earshot.util.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong between the names of clips, their folders, and the clips themselves. */
final class NameCheck {

    private NameCheck() {
    }

    static List<Finding> of(Layout layout, List<Recording> clips) {
        List<Finding> findings = new ArrayList<>(duplicates(clips));
        findings.addAll(otherRates(clips));
        findings.addAll(otherDepths(layout, clips));
        clips.forEach(clip -> contradiction(layout, clip).ifPresent(findings::add));
        return findings;
    }

    /** The second and later of equal files. */
    private static List<Finding> duplicates(List<Recording> clips) {
        Map<Long, Recording> firsts = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Recording clip : clips) {
            Recording first = firsts.putIfAbsent(clip.contentHash(), clip);
            if (first == null) {
                continue;
            }
            String what = "is the same file as " + first.name();
            findings.add(first.label().equals(clip.label())
                    ? Finding.of(Ailment.DUPLICATE, clip.name(), what)
                    : new Finding(Ailment.DUPLICATE, clip.name(), Text.format(
                            "%s, but is labelled %s and not %s", what, clip.label(),
                            first.label()), "listen to it, and keep the one that is right"));
        }
        return findings;
    }

    private static List<Finding> otherRates(List<Recording> clips) {
        int usual = usual(clips, Recording::sampleRate);
        return clips.stream().filter(clip -> clip.sampleRate() != usual)
                .map(clip -> Finding.of(Ailment.RATE, clip.name(), Text.format(
                        "is at %d Hz, most clips are at %d", clip.sampleRate(), usual))).toList();
    }

    /** A folder within the folder of a label is taken for a label itself. */
    private static List<Finding> otherDepths(Layout layout, List<Recording> clips) {
        if (layout != Layout.FOLDERS) {
            return List.of();
        }
        int usual = usual(clips, NameCheck::depth);
        return clips.stream().filter(clip -> depth(clip) != usual)
                .map(clip -> Finding.of(Ailment.MISPLACED, clip.name(), Text.format(
                        "lies %s deep, most clips %d: its label is taken to be %s",
                        Text.count(depth(clip), "folder"), usual, clip.label()))).toList();
    }

    private static int depth(Recording clip) {
        return (int) clip.name().chars().filter(letter -> letter == '/').count();
    }

    /** The commonest value, the smallest of those that are equally common; 0 of no clip. */
    private static int usual(List<Recording> clips, Function<Recording, Integer> value) {
        return clips.stream().collect(Collectors.groupingBy(value, TreeMap::new,
                Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(0);
    }

    /** A folder says one thing and the name within it another. */
    private static Optional<Finding> contradiction(Layout layout, Recording clip) {
        String folders = Listing.parent(clip.name());
        Layout.Clip name = Layout.FSDD.clip(clip.name()).orElse(null);
        if (folders.isEmpty() || name == null) {
            return Optional.empty();
        }
        String where = folders.substring(folders.lastIndexOf('/') + 1);
        boolean wrongLabel = layout == Layout.FOLDERS && isDigit(where)
                && !where.equals(name.label());
        boolean wrongVoice = layout == Layout.AUDIOMNIST && !where.equals(name.voice());
        return wrongLabel || wrongVoice ? Optional.of(Finding.of(Ailment.MISPLACED, clip.name(),
                Text.format("lies in folder %s, but its name says %s %s", where,
                        wrongLabel ? "label" : "voice",
                        wrongLabel ? name.label() : name.voice()))) : Optional.empty();
    }

    private static boolean isDigit(String label) {
        return label.length() == 1 && Character.isDigit(label.charAt(0));
    }
}
