package earshot.report;

import earshot.nn.History;
import earshot.nn.History.Epoch;
import earshot.plot.Plot;
import java.util.List;

/** The curves of a training: loss and accuracy, on what was learnt from and on what was not. */
public final class LearningFigure {

    private LearningFigure() {
    }

    /** Loss beside accuracy. */
    public static Plot of(History history) {
        return of(history, 2);
    }

    /** In so many columns: one for a narrow page. */
    static Plot of(History history, int columns) {
        return Plot.grid(columns, List.of(
                curves("loss", history.column(Epoch::loss), history.column(Epoch::validationLoss)),
                curves("accuracy", history.column(Epoch::accuracy),
                        history.column(Epoch::validationAccuracy)))).title("Learning");
    }

    private static Plot curves(String name, double[] training, double[] validation) {
        boolean watched = !Double.isNaN(validation[0]);
        Plot plot = watched
                ? Plot.curves("epoch", List.of("training", "validation"), training, validation)
                : Plot.curves("epoch", List.of("training"), training);
        return plot.axes("epoch", name);
    }
}
