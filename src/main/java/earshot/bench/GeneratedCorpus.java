package earshot.bench;

import earshot.audio.WavWriter;
import earshot.util.BadInputException;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A corpus of AudioMNIST's size and layout that anyone can make: {@code 01/3_01_12.wav}, 60 voices,
 * 10 digits, 50 takes, 48 kHz, mono, 16 bits, 5.3 hours, 1.8 GB. One seed, one corpus, byte for
 * byte.
 */
public final class GeneratedCorpus {

    public static final int VOICES = 60;
    public static final int MOST_TAKES = 50;

    private GeneratedCorpus() {
    }

    /** How many clips there are with so many takes of each digit by each voice. */
    public static int clips(int takes) {
        return VOICES * GeneratedVoice.DIGITS * takes;
    }

    /**
     * Writes it, a voice after the other.
     *
     * @param folder a new or an empty one
     * @param takes 1 to {@value #MOST_TAKES}
     * @param bar of {@link #clips} steps
     * @throws IllegalArgumentException if there are fewer takes or more
     * @throws BadInputException if the folder has something in it, or cannot be written
     */
    public static void write(Path folder, int takes, Seeds seeds, Progress bar)
            throws IOException {
        if (takes < 1 || takes > MOST_TAKES) {
            throw new IllegalArgumentException(Text.format(
                    "a generated corpus has 1 to %d takes, got %d", MOST_TAKES, takes));
        }
        requireEmpty(folder);
        for (int number = 1; number <= VOICES; number++) {
            GeneratedVoice voice = new GeneratedVoice(seeds.child("voice").child(number));
            String name = Text.format("%02d", number);
            for (int digit = 0; digit < GeneratedVoice.DIGITS; digit++) {
                for (int take = 0; take < takes; take++) {
                    WavWriter.write(voice.say(digit, take), folder.resolve(name).resolve(
                            Text.format("%d_%s_%d.wav", digit, name, take)));
                    bar.advance();
                }
            }
        }
    }

    /** Files that are there already would count as clips, or be lost. */
    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + ": expected a new folder, got a file");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new BadInputException(folder
                        + ": expected a new or an empty folder, got one with something in it:"
                        + " name another");
            }
        }
    }
}
