package earshot.cli;

import earshot.util.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress as a bar that repaints its line, with the time left.
 *
 * <p>The bar draws through a consumer of our own: the library's asks the terminal for its width by
 * native code, which JDK 25 warns about.
 */
final class TerminalProgress implements Progress.Factory {

    private static final int WIDTH = 79; // of the 80 that every terminal has: the last one may wrap
    private static final int REPAINT_MILLIS = 100;

    private final PrintStream err;

    TerminalProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public Progress start(String job, long steps) {
        ProgressBar bar = ProgressBar.builder().setTaskName(job).setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(REPAINT_MILLIS)
                .setConsumer(new Line()).clearDisplayOnFinish().build();
        return new Progress() {
            @Override
            public void advance(long more, String note) {
                bar.stepBy(more);
                bar.setExtraMessage(note);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** The last line of the terminal. */
    private final class Line implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String text) {
            err.print("\r" + text);
            err.flush();
        }

        @Override
        public void clear() {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }

        @Override
        public void close() {
            clear();
        }
    }
}
