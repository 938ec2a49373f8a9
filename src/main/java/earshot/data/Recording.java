package earshot.data;

import earshot.audio.Signal;
import earshot.audio.WavFormatException;
import earshot.audio.WavReader;
import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One clip of a corpus: who said what, and where it lies. The samples stay on the disk.
 *
 * @param name the path within the corpus, with forward slashes, as it is printed: letters composed,
 *     and what no line may hold as its number, {@code [U+001B]}
 * @param file where to read it
 * @param label what is said
 * @param voice who says it; null where the corpus does not tell
 * @param take which try of the same voice, −1 where the corpus does not tell
 * @param seconds how long it is
 * @param sampleRate in Hz
 * @param contentHash of the file, whatever its name: equal files have equal ones
 */
public record Recording(String name, ClipFile file, String label, String voice, int take,
        double seconds, int sampleRate, long contentHash) {

    /** A clip in a file of its own. */
    public Recording(String name, Path file, String label, String voice, int take, double seconds,
            int sampleRate, long contentHash) {
        this(name, ClipFile.of(file), label, voice, take, seconds, sampleRate, contentHash);
    }

    /**
     * The clip's sound, at its own rate and with its own channels.
     *
     * @throws IOException if it can no longer be read; the message begins with the name
     */
    public Signal read() throws IOException {
        try {
            return WavReader.parse(name, file.bytes()).signal();
        } catch (WavFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new BadInputException(name + ": " + Unreadable.reason(e), e);
        }
    }
}
