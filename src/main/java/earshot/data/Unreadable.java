package earshot.data;

import earshot.audio.WavFormatException;
import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file or a folder could not be read, in words. */
final class Unreadable {

    private Unreadable() {
    }

    /** "cannot be read: no permission"; the name of the file goes before it. */
    static String reason(IOException e) {
        if (e instanceof WavFormatException format) {
            return format.problem();
        }
        return e instanceof BadInputException ? e.getMessage() : "cannot be read: " + cause(e);
    }

    private static String cause(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it is gone, or a link that leads nowhere";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
