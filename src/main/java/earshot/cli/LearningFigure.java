package earshot.cli;

import earshot.nn.History;
import earshot.nn.History.Epoch;
import earshot.plot.Plot;
import java.util.List;

/** The curves of a training: loss and accuracy, on what was learnt from and on what was not. */
final class LearningFigure {

    private LearningFigure() {
    }

    static Plot of(History history) {
        return Plot.grid(2, List.of(
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
