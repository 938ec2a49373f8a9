package earshot.lessons;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A lesson's program: it prints the numbers and draws the figures that its text shows.
 *
 * <p>Each lesson has a folder in {@code lessons/}, named as its package, a {@code main} that runs
 * it at {@link Desk#of}, and a line in {@code META-INF/services}, by which the command line finds
 * it.
 */
public interface Lesson {

    /** Its place in the course, from 1. */
    int number();

    /** A few words. */
    String title();

    /** Prints and draws. What it prints is {@code transcript.txt}, the same on every machine. */
    void run(Desk desk) throws IOException;

    /** About how long it takes on two cores, in seconds. */
    default int seconds(boolean quick) {
        return 3;
    }

    /** Where its text, its program and the pictures of its text are. */
    default Path folder() {
        return Path.of("lessons", getClass().getPackageName());
    }
}
