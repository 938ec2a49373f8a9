package earshot.util;

/** How far a long job has come. The terminal's bar implements it; {@link #NONE} is silent. */
public interface Progress extends AutoCloseable {

    /** Nobody is looking. */
    Progress NONE = (steps, note) -> { };

    /** {@code steps} more are done; {@code note} stands beside the bar. Any thread may call it. */
    void advance(long steps, String note);

    default void advance() {
        advance(1, "");
    }

    @Override
    default void close() {
    }

    /** Opens a bar for a job of a known number of steps. */
    interface Factory {

        Factory SILENT = (job, steps) -> NONE;

        Progress start(String job, long steps);
    }
}
