package earshot.audio;

import earshot.util.BadInputException;

/**
 * A file that is not a WAV file, or one that {@link WavReader} cannot read. The message is one line
 * that names the file, the chunk and the byte: what was expected, what came, what to do.
 */
public final class WavFormatException extends BadInputException {

    private static final long serialVersionUID = 1;

    private final String problem;
    private final String text;
    private final long offset;

    WavFormatException(String name, WavFlaw flaw) {
        super(name + ": " + flaw);
        this.problem = flaw.toString();
        this.text = flaw.text();
        this.offset = flaw.at();
    }

    /** {@code place} is the chunk, such as {@code fmt chunk}, or {@code file} outside of all. */
    WavFormatException(String name, String place, long offset, String problem) {
        this(name, new WavFlaw(place, offset, problem));
    }

    /** The message without the name of the file. */
    public String problem() {
        return problem;
    }

    /** The message without the name of the file, the chunk and the byte. */
    String text() {
        return text;
    }

    /** The byte of the file, from 0, where the trouble is. */
    public long offset() {
        return offset;
    }
}
