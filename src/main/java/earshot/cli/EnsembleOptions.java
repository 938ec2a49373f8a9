package earshot.cli;

import earshot.util.Text;
import java.util.Map;
import picocli.CommandLine.Option;

/** How many networks answer together. */
final class EnsembleOptions {

    @Option(names = "--ensemble", defaultValue = "1", paramLabel = "N",
            description = "Train N networks, from as many seeds in a row, and test how they answer"
                + " together: by the mean of their probabilities. Keeps no model.")
    private int networks;

    int networks() {
        return networks;
    }

    boolean isSeveral() {
        return networks > 1;
    }

    /** Refuses what makes no sense with several networks, and none. */
    void check(TrainFiles files, SplitOptions splits, boolean hasTestCorpus) {
        if (networks < 1) {
            throw new IllegalArgumentException("--ensemble is at least 1, got " + networks);
        }
        if (isSeveral()) {
            files.requireNone("--ensemble keeps no model (train each with its --seed and --out,"
                    + " then give predict or evaluate every --model)");
            splits.requireTest(hasTestCorpus);
        }
    }

    /** Adds to a page's settings what decides about several networks. */
    void addTo(Map<String, String> settings, long firstSeed) {
        if (isSeveral()) {
            settings.put("ensemble", Text.format("%d networks, seeds %d to %d; the network and the"
                    + " curves shown are those of the first", networks, firstSeed,
                    firstSeed + networks - 1));
        }
    }
}
