package earshot.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.audio.Resampler;
import earshot.audio.Signal;
import org.junit.jupiter.api.Test;

class PreparationTest {

    /** Plans are kept for some rates only; the others' sound the same. */
    @Test
    void everyRateIsResampled() {
        Preparation preparation = new Preparation(8000, Double.POSITIVE_INFINITY);
        for (int round = 0; round < 2; round++) {
            for (int rate = 4000; rate < 4040; rate++) {
                Signal clip = Signal.mono(Golden.signal(300, rate), rate);
                assertArrayEquals(Resampler.of(rate, 8000).apply(clip).samples(),
                        preparation.apply(clip).samples());
            }
        }
        assertEquals(16, preparation.plans());
    }

    @Test
    void whatIsNoSoundIsRefusedAtEveryRate() {
        Preparation preparation = new Preparation(8000, 35);
        for (int rate : new int[] {8000, 44_100}) {
            assertEquals("a signal of 0 samples has no features: record it again",
                    message(preparation, Signal.mono(new double[0], rate)));
            assertEquals("features need finite samples up to 1e100, but sample 1 is NaN",
                    message(preparation, Signal.mono(new double[] {0, Double.NaN}, rate)));
            assertEquals("features need finite samples up to 1e100, but sample 0 is Infinity",
                    message(preparation, Signal.of(new double[][] {{1e308}, {1e308}}, rate)));
        }
    }

    private static String message(Preparation preparation, Signal clip) {
        return assertThrows(IllegalArgumentException.class, () -> preparation.apply(clip))
                .getMessage();
    }
}
