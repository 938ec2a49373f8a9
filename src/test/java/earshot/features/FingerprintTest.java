package earshot.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.Golden;
import earshot.audio.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** No number is one of those that the project uses, and no two are alike. */
    private static final List<Fingerprint> ALL = List.of(
            MfccFingerprint.of(new MfccFingerprintConfig(
                    7000, 31.5, 200, 70, 17, 50.25, 3300, 41.5, 9, 21)),
            LogMelFingerprint.of(new LogMelFingerprintConfig(
                    7000, 31.5, 0.8, 200, 90, 13, 50.25, 3300, 41.5, 22)),
            SpectrogramFingerprint.of(new SpectrogramFingerprintConfig(
                    12_000, Double.POSITIVE_INFINITY, 5000, 99, 80, false)),
            SpectrogramFingerprint.of(new SpectrogramFingerprintConfig(
                    12_000, 33.5, 5000, 99, 80, true)));

    @Test
    void parseIsTheInverseOfSpec() {
        Signal clip = Signal.mono(Golden.signal(3000, 8000), 8000);
        for (Fingerprint fingerprint : ALL) {
            Fingerprint again = Fingerprint.parse(fingerprint.spec());
            assertEquals(fingerprint.spec(), again.spec());
            assertEquals(fingerprint.getClass(), again.getClass());
            assertEquals(fingerprint.sampleRate(), again.sampleRate());
            assertEquals(fingerprint.frames(), again.frames());
            assertEquals(fingerprint.width(), again.width());
            assertArrayEquals(fingerprint.apply(clip), again.apply(clip));
            assertEquals(again.frames() * again.width(), again.apply(clip).length);
        }
        assertEquals("logmel 7000 31.5 0.8 200 90 13 50.25 3300.0 41.5 22", ALL.get(1).spec());
        assertEquals("spectrogram 12000 33.5 5000 99 80 log", ALL.get(3).spec());
    }

    @Test
    void saysWhatIsWrongWithASpec() {
        assertEquals("there is no fingerprint called chroma 12", message("chroma 12"));
        assertEquals("fingerprint \"spectrogram 1 2 3 4 5 cubic\" needs log or linear as word 7",
                message("spectrogram 1 2 3 4 5 cubic"));
        assertEquals("fingerprint \"spectrogram 12000 9.5 5000 99 80 log 1\" has a word too many:"
                + " 1",
                message("spectrogram 12000 9.5 5000 99 80 log 1"));
        assertEquals("fingerprint \"mfcc 8000 x\" needs a number as word 3",
                message("mfcc 8000 x"));
        assertEquals("fingerprint \"logmel 8000\" needs a number as word 3",
                message("logmel 8000"));
    }

    private static String message(String spec) {
        return assertThrows(IllegalArgumentException.class, () -> Fingerprint.parse(spec))
                .getMessage();
    }
}
