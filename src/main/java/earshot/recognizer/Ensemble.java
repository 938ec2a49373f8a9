package earshot.recognizer;

import earshot.audio.Signal;
import earshot.tensor.Tensor;
import java.util.List;

/**
 * Recognizers that answer together: by the mean of their probabilities. Networks trained alike from
 * different seeds get different clips wrong; in the mean a mistake of one is often outvoted.
 * Lakshminarayanan, Pritzel and Blundell, "Simple and scalable predictive uncertainty estimation
 * using deep ensembles", 2017.
 *
 * @param members with the same labels in the same order; fingerprints may differ
 */
public record Ensemble(List<Recognizer> members) {

    /** Throws {@code IllegalArgumentException} for no members, or members of other labels. */
    public Ensemble {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an ensemble has at least 1 recognizer");
        }
        members = List.copyOf(members);
        List<String> labels = members.get(0).labels();
        for (Recognizer member : members) {
            if (!member.labels().equals(labels)) {
                throw new IllegalArgumentException("models that answer together know the same"
                        + " labels in the same order, got " + labels + " and " + member.labels());
            }
        }
    }

    /** What a clip is heard as. Not for several threads at once: networks have a memory. */
    public Recognizer.Answer recognize(Signal clip) {
        return members.get(0).answer(mean(members.stream()
                .map(member -> member.predict(List.of(member.fingerprint().apply(clip))))
                .toList()), 0);
    }

    /** The mean of tensors of one shape, number by number: Σ p / M. */
    public static Tensor mean(List<Tensor> tensors) {
        Tensor mean = Tensor.zeros(tensors.get(0).shape());
        for (Tensor tensor : tensors) {
            for (int i = 0; i < mean.size(); i++) {
                mean.data()[i] += tensor.data()[i] / tensors.size();
            }
        }
        return mean;
    }
}
