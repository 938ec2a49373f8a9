package earshot.dsp;

import static earshot.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.Golden;
import earshot.audio.Signal;
import earshot.dsp.StftConfig.Edges;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The numbers of librosa.stft and tf.signal.stft. */
class StftGoldenTest {

    private static final StftConfig LIBROSA = StftConfig.librosa(256, 64);

    @Test
    void centredWithZerosGivesLibrosasNumbers() {
        assertLibrosa("stft_center_constant_every_4th_bin", LIBROSA);
    }

    @Test
    void centredAndMirroredGivesLibrosasNumbers() {
        assertLibrosa("stft_center_reflect_every_4th_bin",
                LIBROSA.withEdges(Edges.CENTRED_REFLECT));
    }

    @Test
    void snippedGivesLibrosasNumbers() {
        assertLibrosa("stft_left_every_4th_bin", LIBROSA.withEdges(Edges.SNIP));
    }

    @Test
    void aShortWindowInTheMiddleGivesLibrosasNumbers() {
        assertLibrosa("stft_center_win200_every_4th_bin", LIBROSA.withWindowSamples(200));
    }

    /** The files hold bins 0, 4, 8 … 128 of the reference's 129, all frames. */
    private static void assertLibrosa(String name, StftConfig config) {
        Golden golden = Golden.read(name); // [bin / 4][frame][re, im]
        double[][] pairs = golden.rows();
        int frames = golden.dims()[1];
        Spectrum[] spectra = Stft.of(config)
                .spectra(Signal.mono(Golden.signal(2000, 8000), 8000));
        assertEquals(frames, spectra.length);
        double[][] ours = new double[pairs.length][];
        for (int i = 0; i < ours.length; i++) {
            Spectrum spectrum = spectra[i % frames];
            int bin = 4 * (i / frames);
            ours[i] = new double[] {spectrum.re()[bin], spectrum.im()[bin]};
        }
        assertClose(pairs, ours, 1e-10);
    }

    /** 233 samples a frame, 128 a hop: the notebook's spectrogram, [233][129]. */
    @Test
    void theNotebooksSpectrogramIsTensorFlows() {
        Spectrogram magnitude = Stft.of(StftConfig.tensorflow(233, 128))
                .magnitude(Signal.mono(Golden.signal(30000, 48000), 48000));
        double[][] values = magnitude.values();
        double[][] four = {values[0], values[1], values[100], values[232]};
        double[] sums = Arrays.stream(values).mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        assertEquals(129, magnitude.bins());
        assertClose(Golden.read("tf_stft_magnitude_rows_0_1_100_232").rows(), four, 1e-10);
        assertClose(Golden.read("tf_stft_magnitude_sums").values(), sums, 1e-10);
    }
}
