package earshot.features;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Golden;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelScaleTest {

    @ParameterizedTest
    @CsvSource({"SLANEY,22050,128", "SLANEY,8000,40", "HTK,22050,128", "HTK,8000,40"})
    void givesTheNumbersOfLibrosaMelFrequencies(MelScale scale, int rate, int bands) {
        String name = "mel_frequencies_%s_%d_%d"
                .formatted(scale.name().toLowerCase(Locale.ROOT), rate, bands);
        assertClose(Golden.read(name).values(), scale.frequencies(bands + 2, 0, rate / 2.0), 1e-10);
    }

    @Property(tries = 200)
    void toHzUndoesFromHz(@ForAll MelScale scale,
            @ForAll @DoubleRange(max = 48000) double hz) {
        assertEquals(hz, scale.toHz(scale.fromHz(hz)), 1e-10 * 48000);
    }

    @Property(tries = 200)
    void higherSoundsHigher(@ForAll MelScale scale, @ForAll @DoubleRange(max = 48000) double hz) {
        assertTrue(scale.fromHz(hz + 0.1) > scale.fromHz(hz));
    }

    /** Slaney: 3 mel are 200 Hz up to 1 kHz, which is 15 mel; 27 mel more are a factor 6.4. */
    @Test
    void slaneysScaleByHand() {
        assertEquals(0, MelScale.SLANEY.fromHz(0));
        assertEquals(3, MelScale.SLANEY.fromHz(200), 1e-12);
        assertEquals(15, MelScale.SLANEY.fromHz(1000), 1e-12);
        assertEquals(42, MelScale.SLANEY.fromHz(6400), 1e-12);
        assertEquals(15, MelScale.SLANEY.fromHz(Math.nextDown(1000.0)), 1e-12);
    }

    /** HTK: 1127 ln(1 + f / 700) is the same scale to 5 digits; 1000 Hz are 1000 mel. */
    @Test
    void htksScaleByHand() {
        assertEquals(0, MelScale.HTK.fromHz(0));
        assertEquals(2595 * Math.log10(2), MelScale.HTK.fromHz(700), 1e-10);
        assertEquals(1000, MelScale.HTK.fromHz(1000), 0.1);
        assertEquals(6300, MelScale.HTK.toHz(2595), 1e-9);
    }

    @Property(tries = 100)
    void frequenciesAreEqualStepsOfMel(@ForAll MelScale scale,
            @ForAll @IntRange(min = 2, max = 60) int count,
            @ForAll @DoubleRange(max = 1900) double low,
            @ForAll @DoubleRange(min = 2000, max = 24000) double high) {
        double[] hz = scale.frequencies(count, low, high);
        assertEquals(low, hz[0], 1e-8);
        assertEquals(high, hz[count - 1], 1e-8);
        double step = (scale.fromHz(high) - scale.fromHz(low)) / (count - 1);
        for (int i = 1; i < count; i++) {
            assertEquals(step, scale.fromHz(hz[i]) - scale.fromHz(hz[i - 1]), 1e-8);
        }
    }

    @Test
    void saysWhatItNeeds() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> MelScale.HTK.frequencies(1, 300, 200));
        assertEquals("mel frequencies need 0 <= low < high and at least 2 of them,"
                + " got 1 from 300.0 to 200.0 Hz", error.getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> MelScale.SLANEY.frequencies(5, -1, 200));
        assertThrows(IllegalArgumentException.class,
                () -> MelScale.SLANEY.frequencies(5, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class,
                () -> MelScale.HTK.frequencies(5, 0, Double.POSITIVE_INFINITY));
    }
}
