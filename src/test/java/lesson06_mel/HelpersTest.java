package lesson06_mel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.audio.Synth;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelScale;
import org.junit.jupiter.api.Test;

/** What the lesson computes itself. */
class HelpersTest {

    @Test
    void bandsInOctavesReadBetweenTheBins() {
        Spectrogram power = Stft.of(StftConfig.librosa(512, 128))
                .power(Synth.sine(500, 0.5, 0.1, 8000));
        Spectrogram hertz = power.mapFrames(frame -> power.binHz(), power.binHz());
        Spectrogram octaves = LogBands.of(hertz, 7, 62.5);
        for (int m = 0; m < 7; m++) {
            double hz = 62.5 * (1 << m); // 62.5 to 4000 Hz: six octaves
            assertEquals(hz, octaves.binHz()[m], 1e-9 * hz);
            assertEquals(hz, octaves.at(0, m), 1e-9 * hz);
        }
    }

    @Test
    void anOctaveIsTwelveSemitones() {
        assertEquals(12, Pitches.semitones(300, 600), 1e-12);
        assertEquals(7.02, Pitches.semitones(200, 300), 0.005);
    }

    @Test
    void octavesOfALogarithmAreAlike() {
        assertEquals(0.25, Scales.octave(MelScale.SLANEY, 250), 1e-12); // straight below 1 kHz
        assertEquals(Scales.octave(MelScale.SLANEY, 1000), Scales.octave(MelScale.SLANEY, 3000),
                1e-12);
    }
}
