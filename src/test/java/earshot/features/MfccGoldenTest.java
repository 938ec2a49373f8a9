package earshot.features;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.features.Convention.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of librosa.feature.mfcc. */
class MfccGoldenTest {

    private static final MfccConfig SMALL = MfccConfig.librosa(512, 128, 40, 13);

    private final Signal signal = Signal.mono(Golden.signal(4000, 8000), 8000);

    @Test
    void librosasDefaultsAt22050Hz() {
        Mfcc mfcc = Mfcc.of(Convention.LIBROSA.config(22050, Sizes.DEFAULT), 22050);
        assertClose(Golden.read("mfcc_defaults_22050").columns(),
                mfcc.mfcc(Signal.mono(Golden.signal(11025, 22050), 22050)), 1e-10);
    }

    @Test
    void thirteenCoefficientsOfFortyBands() {
        assertClose(Golden.read("mfcc_13_slaney").columns(), Mfcc.of(SMALL, 8000).mfcc(signal),
                1e-10);
    }

    @Test
    void everyStepOnTheWayIsLibrosasToo() {
        Mfcc mfcc = Mfcc.of(SMALL, 8000);
        assertClose(Golden.read("melspectrogram").columns(), mfcc.mel(signal).values(), 1e-10);
        assertClose(Golden.read("power_to_db_ref1_top80").columns(),
                mfcc.logMel(signal).values(), 1e-10);
        assertArrayEquals(Golden.flat(mfcc.power(signal).values()),
                Golden.flat(mfcc.magnitude(signal).map(m -> m * m).values()), 1e-9);
    }

    /**
     * htk=True, lifter=22: HTK's mel scale under Slaney's area norm. Earshot has no lifter but
     * Kaldi's, so librosa's formula, which scales coefficient 0 too, stands here.
     */
    @Test
    void htksScaleAndLibrosasLifter() {
        double[][] mfcc = Mfcc.of(SMALL.withScale(MelScale.HTK), 8000).mfcc(signal);
        for (double[] frame : mfcc) {
            for (int n = 0; n < frame.length; n++) {
                frame[n] *= 1 + 22 / 2 * Math.sin(Math.PI * (n + 1) / 22);
            }
        }
        assertClose(Golden.read("mfcc_13_htk_lifter22").columns(), mfcc, 1e-10);
    }

    /** 128 bands of −100 dB: −100 · √128; librosa prints −1131.371. */
    @Test
    void silenceIsMinus1131() {
        double[][] mfcc = Mfcc.of(Convention.LIBROSA.config(22050, Sizes.DEFAULT), 22050)
                .mfcc(Signal.mono(new double[22050], 22050));
        assertEquals(44, mfcc.length);
        for (double[] frame : mfcc) {
            double[] expected = new double[20];
            expected[0] = -1131.371;
            assertArrayEquals(expected, frame, 1e-3);
        }
    }

    /** Recordings of the Free Spoken Digit Dataset, which is not part of this project. */
    @ParameterizedTest
    @ValueSource(strings = {"0_jackson_0", "7_theo_3"})
    void spokenDigitsGiveLibrosasNumbers(String name) throws IOException {
        Signal digit = recording(name);
        double[] head = Golden.read("fsdd_" + name + "_head").values();
        assertEquals(head[0], digit.length(), "samples");
        for (int n = 0; n < 16; n++) {
            assertEquals(head[n + 1], digit.samples()[n] * 32768, "sample " + n);
        }
        assertClose(Golden.read("fsdd_" + name + "_mfcc_13_slaney").columns(),
                Mfcc.of(SMALL, 8000).mfcc(digit), 1e-10);
        // 128 bands in 4 kHz: some low bands hold a single bin.
        assertClose(Golden.read("fsdd_" + name + "_mfcc_40_defaults").columns(),
                Mfcc.of(MfccConfig.librosa(2048, 512, 128, 40), 8000).mfcc(digit), 1e-10);
    }

    private static Signal recording(String name) throws IOException {
        Path fsdd = Path.of("../shared/fsdd.zip");
        assumeTrue(Files.exists(fsdd), "skipped: the recordings are not here, " + fsdd
                + " would be a zip of the Free Spoken Digit Dataset");
        String entry = "recordings/" + name + ".wav";
        try (ZipFile zip = new ZipFile(fsdd.toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
            return WavReader.parse(entry, bytes).signal();
        }
    }
}
