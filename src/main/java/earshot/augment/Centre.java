package earshot.augment;

import earshot.audio.Signal;
import earshot.util.Text;
import java.util.random.RandomGenerator;

/**
 * The clip in the middle of so many samples, zeros around it: room for what comes next in a
 * {@link Chain} to move it, or to fill the silence with noise. Nothing is drawn.
 *
 * @param samples at least 1; the ends of a longer clip are cut off alike
 */
public record Centre(int samples) implements Augmentation {

    /** @throws IllegalArgumentException if {@code samples} is below 1 */
    public Centre {
        if (samples < 1) {
            throw new IllegalArgumentException(Text.format(
                    "Centre needs at least 1 sample, got %d", samples));
        }
    }

    @Override
    public Signal apply(Signal mono, RandomGenerator random) {
        Levels.samples(mono);
        return mono.centred(samples);
    }

    @Override
    public String spec() {
        return "centre " + samples;
    }
}
