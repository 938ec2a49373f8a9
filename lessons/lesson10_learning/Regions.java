package lesson10_learning;

import earshot.nn.Sequential;
import earshot.plot.Plot;
import earshot.tensor.Tensor;
import earshot.util.Text;

/** Who would be taken for what: a colour for every place of the plane, the points over it. */
final class Regions {

    private static final int CELLS = 120;

    private final Points points;
    private final double[] x;
    private final double[] y;

    /** As far as the points reach, and a little farther. */
    Regions(Points points) {
        this.points = points;
        this.x = Span.of(points.column(0)).widened(1.1).places(CELLS);
        this.y = Span.of(points.column(1)).widened(1.1).places(CELLS);
    }

    Plot of(Neuron neuron) {
        double[][] share = new double[CELLS][CELLS];
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                share[i][j] = neuron.probability(x[i], y[j]);
            }
        }
        return picture(share);
    }

    Plot of(Sequential network) {
        double[][] places = new double[CELLS * CELLS][];
        for (int n = 0; n < places.length; n++) {
            places[n] = new double[] {x[n / CELLS], y[n % CELLS]};
        }
        Tensor answers = network.predict(Points.tensor(places));
        double[][] share = new double[CELLS][CELLS];
        for (int n = 0; n < places.length; n++) {
            share[n / CELLS][n % CELLS] = answers.get(n, 1);
        }
        return picture(share);
    }

    private Plot picture(double[][] share) {
        return Plot.surface(x, y, share, points.dots(0), points.dots(1)).diverging().range(0, 1)
                .colourBar(Text.format("probability of \"%s\"", points.names().get(1)));
    }
}
