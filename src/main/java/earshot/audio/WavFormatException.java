package earshot.audio;

import earshot.util.BadInputException;
import earshot.util.Text;

/**
 * A file that is not a WAV file, or one that {@link WavReader} cannot read. The message is one line
 * that names the file, the chunk and the byte: what was expected, what came, what to do.
 */
public final class WavFormatException extends BadInputException {

    private static final long serialVersionUID = 1;

    private final String problem;
    private final long offset;

    /** {@code place} is the chunk, such as {@code fmt chunk}, or {@code file} outside of all. */
    WavFormatException(String name, String place, long offset, String problem) {
        super(Text.format("%s: %s, byte %d: %s", name, place, offset, problem));
        this.problem = Text.format("%s, byte %d: %s", place, offset, problem);
        this.offset = offset;
    }

    /** The message without the name of the file. */
    public String problem() {
        return problem;
    }

    /** The byte of the file, from 0, where the trouble is. */
    public long offset() {
        return offset;
    }
}
