package earshot.data;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One clip of a corpus: who said what, and where it lies. The samples stay on the disk.
 *
 * @param name the path within the corpus, with forward slashes
 * @param file where to read it, a file or an entry of an open zip
 * @param label what is said
 * @param voice who says it; null where the corpus does not tell
 * @param take which try of the same voice, −1 where the corpus does not tell
 * @param seconds how long it is
 * @param sampleRate in Hz
 * @param contentHash of the file, whatever its name: equal files have equal ones
 */
public record Recording(String name, Path file, String label, String voice, int take,
        double seconds, int sampleRate, long contentHash) {

    /** The clip's sound, at its own rate and with its own channels. */
    public Signal read() throws IOException {
        return WavReader.parse(name, Files.readAllBytes(file)).signal();
    }
}
