package lesson11_notebook;

import earshot.evaluate.Interval;
import earshot.nn.Evaluation;
import earshot.util.Text;
import java.util.List;

/** A row a version: accuracy and loss on clips of known voices and of strangers. */
record AutopsyTable(List<Autopsy.Row> rows, int known, int strangers) {

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(Text.format("%-14s  %-17s   %-36s   %s\n", "",
                "known voices, " + known, "strangers, " + strangers, "later by 100 ms"));
        out.append(Text.format("%-14s  accuracy     loss   accuracy  (95 %%)             loss"
                + "   accuracy\n", ""));
        for (Autopsy.Row row : rows) {
            Evaluation met = row.strangers();
            Interval interval = Interval.of(Math.round(met.accuracy() * strangers), strangers);
            out.append(Text.format("%-14s    %.4f  %7.4f     %.4f  (%.2f to %.2f)  %7.4f"
                    + "     %.4f\n", row.version().name(), row.known().accuracy(),
                    row.known().loss(), met.accuracy(), interval.low(), interval.high(), met.loss(),
                    row.later().accuracy()));
        }
        return out.toString();
    }
}
