package earshot.dsp;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import earshot.audio.Signal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

class DecibelsTest {

    private static final Decibels NO_LIMIT =
            Decibels.DEFAULT.withRange(Double.POSITIVE_INFINITY);

    @Test
    void givesTheNumbersOfLibrosaPowerToDb() {
        Spectrogram mel = spectrogram(Golden.read("melspectrogram").columns());
        assertClose(Golden.read("power_to_db_ref1_top80").columns(),
                Decibels.ofPower(mel).values(), 1e-10);
        assertClose(Golden.read("power_to_db_refmax_top80").columns(),
                Decibels.DEFAULT.withReference(mel.max()).power(mel).values(), 1e-10);
        assertClose(Golden.read("power_to_db_ref1_notop").columns(),
                NO_LIMIT.power(mel).values(), 1e-10);
    }

    @Test
    void givesTheNumbersOfLibrosaAmplitudeToDb() {
        Spectrogram magnitude = Stft.of(StftConfig.librosa(512, 128))
                .magnitude(Signal.mono(Golden.signal(4000, 8000), 8000));
        double loudest = magnitude.max();
        double[][] decibels = Decibels.DEFAULT.withReference(loudest * loudest)
                .amplitude(magnitude).values();
        double[][] first40 = Arrays.stream(decibels).map(frame -> Arrays.copyOf(frame, 40))
                .toArray(double[][]::new);
        assertClose(Golden.read("amplitude_to_db_refmax_top80").columns(), first40, 1e-10);
    }

    @Property(tries = 100)
    void theReferenceIsZeroDecibels(@ForAll @DoubleRange(min = -9, max = 9) double exponent) {
        double power = Math.pow(10, exponent);
        Spectrogram one = spectrogram(new double[][] {{power}});
        assertEquals(0, Decibels.DEFAULT.withReference(power).power(one).at(0, 0), 1e-12);
        assertEquals(0, Decibels.DEFAULT.withReference(power).amplitude(one.map(Math::sqrt))
                .at(0, 0), 1e-12);
    }

    /** Not what lies below the floor: that comes back as the floor. */
    @Property(tries = 100)
    void thereAndBackIsThePower(@ForAll @DoubleRange(min = -9, max = 9) double exponent) {
        double power = Math.pow(10, exponent);
        Decibels decibels = Decibels.DEFAULT.withReference(2);
        Spectrogram one = spectrogram(new double[][] {{power}});
        assertEquals(power, decibels.toPower(decibels.power(one)).at(0, 0), 1e-13 * power);
        Spectrogram none = spectrogram(new double[][] {{0}});
        assertEquals(1e-10, decibels.toPower(decibels.power(none)).at(0, 0), 1e-23);
    }

    @Property(tries = 100)
    void morePowerIsNeverFewerDecibels(@ForAll @Positive int seed) {
        double[] powers = Arrays.stream(Golden.lcg(50, seed)).map(u -> Math.pow(10, 8 * u))
                .sorted().toArray();
        double[] decibels = NO_LIMIT.power(spectrogram(new double[][] {powers})).values()[0];
        for (int i = 1; i < decibels.length; i++) {
            assertTrue(decibels[i] >= decibels[i - 1]);
        }
    }

    /** Over the WHOLE spectrogram: a frame that is silent alone is lifted by a loud neighbour. */
    @Property(tries = 100)
    void nothingIsFurtherBelowTheLoudestThanTheRange(@ForAll @Positive int seed,
            @ForAll @DoubleRange(min = 0, max = 120) double range) {
        double[] powers = Arrays.stream(Golden.lcg(40, seed)).map(u -> Math.pow(10, 6 * u))
                .toArray();
        Spectrogram power = spectrogram(
                new double[][] {Arrays.copyOf(powers, 20), Arrays.copyOfRange(powers, 20, 40)});
        Spectrogram decibels = Decibels.DEFAULT.withRange(range).power(power);
        double lowest = decibels.max() - range;
        double[] unlimited = Golden.flat(NO_LIMIT.power(power).values());
        assertArrayEquals(Arrays.stream(unlimited).map(db -> Math.max(db, lowest)).toArray(),
                Golden.flat(decibels.values()));
    }

    @Test
    void tenTimesThePowerIsTenDecibelsAndTenTimesTheAmplitudeTwenty() {
        Spectrogram steps = spectrogram(new double[][] {{0.01, 0.1, 1, 10, 100}});
        assertArrayEquals(new double[] {-20, -10, 0, 10, 20},
                NO_LIMIT.power(steps).values()[0], 1e-13);
        assertArrayEquals(new double[] {-40, -20, 0, 20, 40},
                NO_LIMIT.amplitude(steps).values()[0], 1e-13);
    }

    @Test
    void silenceIsTheFloor() {
        Spectrogram silence = spectrogram(new double[][] {{0, 1e-300, 1e-10}});
        assertArrayEquals(new double[] {-100, -100, -100},
                NO_LIMIT.power(silence).values()[0], 1e-12);
    }

    /** librosa: max(amin, ref). */
    @Test
    void aReferenceBelowTheFloorIsTheFloor() {
        Spectrogram one = spectrogram(new double[][] {{1}});
        assertEquals(100, Decibels.DEFAULT.withReference(0).power(one).at(0, 0), 1e-12);
        assertEquals(100, Decibels.DEFAULT.withReference(1e-12).power(one).at(0, 0), 1e-12);
    }

    @Test
    void saysWhatItNeeds() {
        var error = assertThrows(IllegalArgumentException.class, () -> new Decibels(1, 0, 80));
        assertEquals("decibels need a finite floor > 0, range >= 0 and a finite reference >= 0,"
                + " got floor 0.0, range 80.0 and reference 1.0", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Decibels(-1, 1e-10, 80));
        assertThrows(IllegalArgumentException.class, () -> new Decibels(1, 1e-10, Double.NaN));
        double infinity = Double.POSITIVE_INFINITY;
        assertThrows(IllegalArgumentException.class, () -> new Decibels(infinity, 1e-10, 80));
        assertThrows(IllegalArgumentException.class, () -> new Decibels(1, infinity, 80));
    }

    @Test
    void whatIsNoPowerIsRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            var error = assertThrows(IllegalArgumentException.class,
                    () -> Decibels.ofPower(spectrogram(new double[][] {{1, 2}, {bad, 3}})));
            assertEquals("decibels need finite powers, got NaN or an infinite one: find out where"
                    + " it came from", error.getMessage());
        }
        Spectrogram loud = spectrogram(new double[][] {{1e200}});
        assertThrows(IllegalArgumentException.class, () -> Decibels.DEFAULT.amplitude(loud));
        assertEquals(2000, Decibels.ofPower(loud).at(0, 0), 1e-9);
        assertEquals(-100, Decibels.ofPower(spectrogram(
                new double[][] {{Double.NEGATIVE_INFINITY}})).at(0, 0), 1e-12, "below 0: the floor");
    }

    private static Spectrogram spectrogram(double[][] values) {
        return new Spectrogram(values, new double[values[0].length], 8000, 128);
    }
}
