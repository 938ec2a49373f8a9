package lesson15_speed;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What the order of a sum does to its digits. */
final class SumOrders {

    private static final int TERMS = 10_000_000;
    private static final int EVERY = 25_000;

    private SumOrders() {
    }

    static void show(Desk desk) throws IOException {
        float large = 1 << 24;
        desk.say("A float has 24 bits: %.0f + 1 = %.0f", large, large + 1);
        desk.say("(%.0f + 1) + 1 = %.0f, but %.0f + (1 + 1) = %.0f", large, large + 1 + 1, large,
                large + (1f + 1f));
        harmonic(desk);
        energy(desk);
    }

    private static void harmonic(Desk desk) throws IOException {
        float[] terms = Sums.harmonic(TERMS);
        desk.say("1 + 1/2 + 1/3 + … + 1/%,d", TERMS);
        desk.say("in double               %.6f", Sums.inDouble(terms));
        desk.say("float, large ones first %.6f, no longer grows from term %,d on",
                Sums.forward(terms), Sums.standstill(terms));
        desk.say("float, small ones first %.6f", Sums.backward(terms));
        desk.say("float, chunks of %,d  %.6f", Sums.CHUNK, Sums.inChunks(terms));
        double[] x = new double[TERMS / EVERY];
        Arrays.setAll(x, i -> (i + 1) * (EVERY / 1e6));
        desk.save("sums.png", Plot.lines(x, List.of("double", "float, large ones first"),
                Sums.running(terms, EVERY, true), Sums.running(terms, EVERY, false))
                .axes("terms (millions)", "the sum so far")
                .title("1 + 1/2 + 1/3 + … in two kinds of number"));
    }

    /** The power of the clip's samples, as it is summed for its level. */
    private static void energy(Desk desk) throws IOException {
        double[] samples = desk.clip().samples();
        float[] squares = new float[samples.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (float) (samples[i] * samples[i]);
        }
        desk.say("The clip's %d squared samples, in double: %.7f", squares.length,
                Sums.inDouble(squares));
        for (int threads : new int[] {1, 2, 3, 4, 8}) {
            desk.say("%-10s a share each: %.7f", Text.count(threads, "thread") + ",",
                    Sums.shared(squares, threads));
        }
        for (int threads : new int[] {4, 8}) {
            Set<Float> results = Sums.inEveryOrder(Sums.shares(squares, threads));
            desk.say("%d shares, whoever is ready first: %s, from %.7f to %.7f", threads,
                    Text.count(results.size(), "result"), Collections.min(results),
                    Collections.max(results));
        }
        desk.say("chunks of %,d terms, any number of threads: %.7f", Sums.CHUNK,
                Sums.inChunks(squares));
    }
}
