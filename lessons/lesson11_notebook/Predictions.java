package lesson11_notebook;

import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;

/** Predictions against truth, on the test clips. */
final class Predictions {

    private static final int LISTED = 240; // of many clips, the first
    private static final int ROW_LETTERS = 60;

    private final Desk desk;
    private final Scores scores;
    private final List<String> labels;

    Predictions(Desk desk, Scores scores) {
        this.desk = desk;
        this.scores = scores;
        this.labels = scores.recognizer().labels();
    }

    void show() throws IOException {
        int listed = Math.min(LISTED, scores.clips().size());
        int inARow = Math.max(1, ROW_LETTERS / width());
        desk.say("\nsaid and heard, clip by clip%s:", listed == scores.clips().size() ? ""
                : ", the first " + listed);
        for (int from = 0; from < listed; from += inARow) {
            desk.say("%s", row(from, Math.min(from + inARow, listed)));
        }
        desk.say("\nconfusion matrix (a row is what was said, a column what was heard)\n\n%s",
                scores.confusion().table(labels));
        desk.save("confusion.png",
                Plot.confusion(scores.confusion().counts(), labels).axes("heard", "said")
                        .title(Text.format("%d of %d test clips right", scores.confusion().right(),
                                scores.confusion().total())));
    }

    /** Of a label and a space. */
    private int width() {
        return 1 + labels.stream().mapToInt(String::length).max().orElseThrow();
    }

    /** What was said over what was heard, a mark under what is wrong. */
    private String row(int from, int to) {
        String cell = "%" + width() + "s";
        StringBuilder said = new StringBuilder("  said ");
        StringBuilder heard = new StringBuilder("  heard");
        StringBuilder marks = new StringBuilder("       ");
        for (int i = from; i < to; i++) {
            String truth = scores.clips().recordings().get(i).label();
            String answer = scores.answer(i).label();
            said.append(Text.format(cell, truth));
            heard.append(Text.format(cell, answer));
            marks.append(Text.format(cell, answer.equals(truth) ? "" : "^"));
        }
        return said + "\n" + heard + "\n" + marks.toString().stripTrailing();
    }
}
