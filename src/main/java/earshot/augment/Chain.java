package earshot.augment;

import earshot.audio.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Several augmentations, one after another, each with a probability of its own.
 *
 * <pre>{@code
 *   Chain chain = Chain.empty().then(0.5, new TimeShift(600)).then(0.8, new AddNoise(10, 30));
 *   Signal heard = chain.apply(clip, seeds.child(epoch).child(index).random());
 * }</pre>
 *
 * @param links in the order they are applied
 */
public record Chain(List<Link> links) implements Augmentation {

    /**
     * An augmentation that is applied now and then.
     *
     * @param probability 0 for never, 1 for always
     */
    public record Link(double probability, Augmentation augmentation) {

        /** @throws IllegalArgumentException unless the probability is in [0, 1] */
        public Link {
            Bounds.require("a probability", probability, 0, 1);
        }
    }

    /** The links are copied. */
    public Chain {
        links = List.copyOf(links);
    }

    /** No change at all: gives back its input. */
    public static Chain empty() {
        return new Chain(List.of());
    }

    /**
     * This chain and one more augmentation at its end.
     *
     * @throws IllegalArgumentException unless the probability is in [0, 1]
     */
    public Chain then(double probability, Augmentation augmentation) {
        List<Link> longer = new ArrayList<>(links);
        longer.add(new Link(probability, augmentation));
        return new Chain(longer);
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        Signal signal = mono;
        for (Link link : links) {
            if (random.nextDouble() < link.probability()) {
                signal = link.augmentation().apply(signal, random);
            }
        }
        return signal;
    }

    /** "chain (0.5 shift 600; 0.8 noise 10.0 to 30.0 dB)"; "chain ()" when empty. */
    @Override
    public String spec() {
        return links.stream().map(link -> link.probability() + " " + link.augmentation().spec())
                .collect(Collectors.joining("; ", "chain (", ")"));
    }
}
