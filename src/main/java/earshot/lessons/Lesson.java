package earshot.lessons;

import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A lesson's program: it prints the numbers and draws the figures that its text shows.
 *
 * <p>Each lesson has a folder in {@code lessons/}, a {@code main} that calls {@link #main}, and a
 * line in {@code META-INF/services}, by which the command line finds it.
 */
public interface Lesson {

    /** Its place in the course, from 1. */
    int number();

    /** A few words. */
    String title();

    /** Prints and draws. */
    void run(Desk desk) throws IOException;

    /**
     * What a lesson works with.
     *
     * @param data the corpus
     * @param figures the folder for pictures, made when the first is saved
     * @param out where its numbers are printed
     * @param show open each picture in a window too
     * @param quick less work where a lesson trains for long
     * @param seeds where all chance begins
     * @param threads how many work
     */
    record Desk(Path data, Path figures, PrintStream out, boolean show, boolean quick,
            Seeds seeds, int threads) {

        /** A desk on the embedded corpus, figures in {@code figures/lessonNN}. */
        public static Desk of(Lesson lesson, PrintStream out) {
            return new Desk(Path.of("data", "digits"), folderOf(lesson), out, false, false,
                    Seeds.of(42), Runtime.getRuntime().availableProcessors());
        }

        /** {@code figures/lessonNN}. */
        public static Path folderOf(Lesson lesson) {
            return Path.of("figures", Text.format("lesson%02d", lesson.number()));
        }

        /** Prints a line of formatted text. */
        public void say(String pattern, Object... arguments) {
            out.println(Text.format(pattern, arguments));
        }
    }
}
