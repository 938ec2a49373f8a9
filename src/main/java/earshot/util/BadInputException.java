package earshot.util;

import java.io.IOException;

/**
 * What the user gave cannot be used: one line that says what was expected, what came and what to
 * do. The command line ends with exit status 2 on it, and with 1 on any other failure.
 */
public class BadInputException extends IOException {

    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
