package lesson10_learning;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.plot.Series;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Four optimizers race: on the points as measured, turned by 45 degrees, and scaled. */
final class DownHill {

    private static final int CELLS = 150;
    private static final double CONTOUR = 0.1;

    private final Desk desk;
    private final Points points;

    DownHill(Desk desk, Points points) {
        this.desk = desk;
        this.points = points.centred();
    }

    /** The weights (1, 1) of the scaled points, told for these. */
    private double[] start() {
        return new double[] {1 / points.deviation(0), 1 / points.deviation(1)};
    }

    private double[] startTurned() {
        return new Points(new double[][] {start()}, new int[1], points.names()).turned().at()[0];
    }

    void race() throws IOException {
        Hill hill = new Hill(points);
        double[] lowest = hill.lowest();
        desk.say("Lowest place: %.1f for seconds, %.1f for crossings; loss %.4f, at the start %.4f",
                lowest[0], lowest[1], hill.least(), hill.at(start()).loss());
        List<Racer> straight = race("as measured", hill, start());
        List<Racer> turned = race("turned by 45 degrees", new Hill(points.turned()), startTurned());
        List<Racer> scaled = race("scaled", new Hill(points.scaled()), new double[] {1, 1});
        desk.say("");
        for (Racer.Kind kind : Racer.KINDS) {
            Racer usual = Racer.run(kind, kind.usualRate(), hill, start());
            desk.say("%-8s at Keras's rate of %s, as measured: loss %.4f after %d steps",
                    kind.name(), kind.usualRate(), usual.loss(), Racer.STEPS);
        }
        desk.save("race.png", picture(hill, straight).title("Four ways down, points as measured")
                .axes("weight of the seconds", "weight of the crossings"));
        desk.save("races.png", Plot.grid(2, List.of(
                picture(new Hill(points.turned()), turned).title("Points turned by 45 degrees"),
                picture(new Hill(points.scaled()), scaled).title("Points scaled")))
                .axes("first weight", "second weight").size(1400, 620));
    }

    private List<Racer> race(String name, Hill hill, double[] start) {
        List<Racer> racers = Racer.KINDS.stream()
                .map(kind -> Racer.best(kind, hill, start)).toList();
        StringBuilder line = new StringBuilder(Text.format("%-21s ", name + ":"));
        for (Racer racer : racers) {
            line.append(Text.format("%s %s (rate %s)   ", racer.name(), racer.arrived() < 0
                    ? "never" : racer.arrived(), Racer.plain(racer.rate())));
        }
        desk.say("%s", line.toString().strip());
        return racers;
    }

    private static Plot picture(Hill hill, List<Racer> racers) {
        double[] start = racers.get(0).path()[0];
        double[] lowest = hill.lowest();
        Series ends = Series.dots("start, lowest", new double[] {start[0], lowest[0]},
                new double[] {start[1], lowest[1]});
        Series[] ways = Stream.concat(racers.stream().map(Racer::trace), Stream.of(ends))
                .toArray(Series[]::new);
        Span across = Span.of(ways, Series::x);
        double[] x = across.widened(1.2).places(CELLS);
        Span up = Span.of(ways, Series::y).widened(1.2);
        double[] y = up.widened(Math.max(1, 0.5 * across.width() / up.width())).places(CELLS);
        double[][] height = new double[CELLS][CELLS];
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                height[i][j] = CONTOUR * Math.floor(hill.at(x[i], y[j]).loss() / CONTOUR);
            }
        }
        return Plot.surface(x, y, height, ways).range(0.2, 1.5)
                .colourBar(Text.format("loss, in steps of %.1f", CONTOUR));
    }
}
