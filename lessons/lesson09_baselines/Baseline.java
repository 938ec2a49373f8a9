package lesson09_baselines;

import earshot.data.Split;
import earshot.util.Parallel;
import java.io.IOException;

/** Something simple that tells digits apart: what a network has to beat. */
interface Baseline {

    String name();

    /** How many numbers it learns. */
    int learns(Digits digits);

    /** What it hears in the clips of the test, having known all others. */
    int[] hear(Digits digits, Split split, Parallel parallel) throws IOException;
}
