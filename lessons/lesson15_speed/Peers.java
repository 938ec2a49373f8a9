package lesson15_speed;

import earshot.lessons.Desk;

/** Constants, not measured here: the project's README, section "Fast", where versions are named. */
final class Peers {

    /** @param earshot on JDK 17 */
    private record Row(String job, String unit, String earshot, String strongest, String who) {
    }

    private static final Row[] ROWS = {
        new Row("notebook's network, a step of 6", "ms", "12.2", "21.7", "Keras"),
        new Row("the same, a step of 32", "ms", "24.1", "41.3", "Keras"),
        new Row("MFCC CNN, an epoch of 2,700 clips", "s", "1.89", "2.41", "Keras"),
        new Row("3,000 spectrograms, TensorFlow's", "s", "0.45", "2.6", "TensorFlow"),
        new Row("product 512 x 512, two threads", "GFLOP/s", "166", "192", "NumPy"),
        new Row("real FFT of 2048, in double", "ns", "3593", "1864", "FFTW"),
    };

    private Peers() {
    }

    static void show(Desk desk) {
        desk.say("From the README: two cores of an AMD EPYC, JDK 17, two threads (FFT: one);"
                + " medians");
        desk.say("%-36s%-8s%9s%17s", "job", "", "Earshot", "strongest other");
        for (Row row : ROWS) {
            desk.say("%-36s%-8s%9s%12s %s", row.job, row.unit, row.earshot, row.strongest,
                    row.who);
        }
        desk.say("PyTorch: a step of 32 in 43.7 ms, the epoch in 2.57 s. NumPy's product is"
                + " OpenBLAS.");
        int steps = 995;
        int epochs = 10;
        desk.say("The notebook: %d epochs of %d steps, 120 ms each as it printed: %.1f minutes;"
                + " at 21.7 ms %.1f, at 12.2 ms %.1f", epochs, steps,
                epochs * steps * 0.120 / 60, epochs * steps * 0.0217 / 60,
                epochs * steps * 0.0122 / 60);
    }
}
