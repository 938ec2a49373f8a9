package lesson01_sound;

import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Sound in air: how long a wave is, how far and how fast the air moves, and what it looks like. */
final class Air {

    private static final double METRES_A_SECOND = 343; // of sound, at 20 °C
    private static final double DENSITY = 1.2; // kg/m³, at 20 °C
    private static final double AT_REST = 101_325; // Pa, the standard atmosphere
    private static final double VOICE = 0.03; // Pa, the amplitude of speech a metre away, about
    private static final int HERTZ = 440;
    private static final double WAVES = 3; // in the picture
    private static final double DRAWN = 0.08; // metres that the drawn air moves each way

    private Air() {
    }

    static void show(Desk desk) throws IOException {
        desk.say("\nSound in air of 20 degrees: %.0f m/s.", METRES_A_SECOND);
        for (int hertz : new int[] {20, 100, 440, 4000, 20_000}) {
            double period = 1.0 / hertz;
            double wavelength = METRES_A_SECOND / hertz;
            desk.say("%5d Hz: period %6.3f ms, wavelength %7.3f m", hertz, 1000 * period,
                    wavelength);
        }
        double speed = VOICE / (DENSITY * METRES_A_SECOND);
        double distance = speed / (2 * Math.PI * HERTZ);
        desk.say("Air at rest: %.0f Pa. A voice a metre away changes that by %.2f Pa, one part"
                + " in %.1f million.", AT_REST, VOICE, AT_REST / VOICE / 1e6);
        desk.say("At %d Hz the air then moves at %.5f m/s at most, and %.0f nm each way.", HERTZ,
                speed, distance * 1e9);
        desk.say("A hair is about %d nm thick. The picture makes it %.0f million times as far.",
                70_000, DRAWN / distance / 1e6);
        desk.save("air.png", picture(desk));
    }

    /** Air at one moment, its pressure, and a rope, over the same metres. */
    private static Plot picture(Desk desk) {
        double turn = 2 * Math.PI * HERTZ / METRES_A_SECOND; // radians a metre
        double length = WAVES * METRES_A_SECOND / HERTZ;
        RandomGenerator random = desk.seeds().child("air").random();
        double[] at = random.doubles(4000, -DRAWN, length + DRAWN).toArray();
        double[] high = random.doubles(at.length).toArray();
        double[] moved = Arrays.stream(at).map(x -> x + DRAWN * StrictMath.sin(turn * x))
                .toArray();
        double[] metres = new double[601];
        Arrays.setAll(metres, i -> i * length / (metres.length - 1));
        double[] pressure = Arrays.stream(metres).map(x -> -VOICE * StrictMath.cos(turn * x))
                .toArray();
        double[] rope = Arrays.stream(metres).map(x -> StrictMath.sin(turn * x)).toArray();
        String x = "distance (m)";
        return Plot.above(
                Plot.line(moved, high).dots(0).axes(x, "height (m)").range(0, 1)
                        .title("air: pressed together here, thinned there"),
                Plot.line(metres, pressure).axes(x, "pressure (Pa)")
                        .title("its pressure, above or below that of air at rest"),
                Plot.line(metres, rope).axes(x, "height (cm)")
                        .title("a rope: it moves up and down, across the wave's way"))
                .title("Two kinds of wave, at one moment");
    }
}
