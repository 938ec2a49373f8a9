package lesson01_sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SoundLessonTest {

    /** Two, three … periods fit as well as one. */
    @Test
    void thePeriodIsTheFirstLagThatFits() {
        assertEquals(40, Repeats.in(Synth.sine(200, 0.5, 0.2, 8000)).samples());
    }

    /** As the text says of the picture: the hiss of this seven has needles, evenly spaced. */
    @Test
    void theSynthesiserBuzzesItsHiss() throws IOException {
        Signal seven = WavReader.read(Path.of("data", "digits", "7_rms-1_0.wav"));
        Signal hiss = seven.slice(400, 1200);
        Repeats needles = Repeats.in(AnswersTest.blurred(hiss, 8));
        assertTrue(needles.difference() < 0.35, needles.toString());
        assertEquals(116, needles.aSecond(), 4);
    }
}
