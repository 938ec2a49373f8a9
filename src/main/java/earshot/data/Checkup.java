package earshot.data;

import earshot.util.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link Doctor} says about a corpus.
 *
 * @param clips how many of its files are clips that can be used
 * @param labels how many things are said
 * @param voices how many people say them; 0 where that is not known of every clip
 * @param seconds of all clips
 * @param findings the worst ailments first, then by name
 */
public record Checkup(int clips, int labels, int voices, double seconds, List<Finding> findings) {

    public Checkup {
        findings = findings.stream().sorted(Comparator.comparing(Finding::ailment)
                .thenComparing(Finding::file)).toList();
    }

    public boolean isHealthy() {
        return findings.isEmpty();
    }

    public long count(Ailment ailment) {
        return findings.stream().filter(finding -> finding.ailment() == ailment).count();
    }

    /** "60 clips, 10 labels, 3 voices, 25.3 seconds". */
    public String corpus() {
        return Text.format("%s, %s, %s, %.1f seconds", Text.count(clips, "clip"),
                Text.count(labels, "label"),
                voices == 0 ? "voices unknown" : Text.count(voices, "voice"), seconds);
    }

    /** "3 findings: 1 silent, 2 clipped", or that there are none. */
    public String summary() {
        return isHealthy() ? "nothing found" : Text.count(findings.size(), "finding") + ": "
                + Arrays.stream(Ailment.values()).filter(ailment -> count(ailment) > 0)
                        .map(ailment -> count(ailment) + " " + ailment)
                        .collect(Collectors.joining(", "));
    }
}
