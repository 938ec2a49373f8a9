package lesson10_learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.lessons.Desk;
import earshot.nn.GradientCheck;
import earshot.util.BadInputException;
import earshot.util.Seeds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningLessonTest {

    private static final Points FOUR = new Points(new double[][] {{1, 1}, {3, 1}, {1, 5}, {3, 9}},
            new int[] {0, 1, 0, 1}, List.of("a", "b"));

    @Test
    void scaledPointsHaveMeanNoughtAndDeviationOne() {
        for (int axis = 0; axis < 2; axis++) {
            assertEquals(0, FOUR.scaled().mean(axis), 1e-15);
            assertEquals(1, FOUR.scaled().deviation(axis), 1e-15);
            assertEquals(FOUR.deviation(axis), FOUR.centred().deviation(axis), 1e-15);
        }
        assertArrayEquals(new double[] {0, Math.sqrt(2)}, FOUR.turned().at()[0], 1e-15);
    }

    /** Of the plain numbers, of the tape, and of the formula, without a bias. */
    @Test
    void threeWaysToOneLossAndOneGradient() {
        Neuron neuron = new Neuron(0.3, -0.2, 0);
        Hill.Place place = new Hill(FOUR).at(0.3, -0.2);
        assertEquals(neuron.loss(FOUR), place.loss(), 1e-12);
        double[] gradients = neuron.gradients(FOUR);
        assertArrayEquals(new double[] {place.slopeX(), place.slopeY()},
                new double[] {gradients[0], gradients[1]}, 1e-12);
        for (int i = 0; i < 3; i++) {
            assertEquals(neuron.slope(i, FOUR), gradients[i], 1e-7);
        }
    }

    @Test
    void theLowestPlaceIsFlat() {
        Hill hill = new Hill(Spiral.of(50, Seeds.of(1)));
        Hill.Place lowest = hill.at(hill.lowest());
        assertEquals(0, lowest.slopeX(), 1e-12);
        assertEquals(0, lowest.slopeY(), 1e-12);
    }

    /** SGD and momentum follow the slope, whichever way the axes lie. */
    @Test
    void turningTheWorldChangesNothingForPlainDescent() {
        Points points = Spiral.of(50, Seeds.of(1));
        for (Racer.Kind kind : Racer.KINDS.subList(0, 2)) {
            Racer straight = Racer.run(kind, 1, new Hill(points), new double[] {2, 0});
            double half = Math.sqrt(2);
            Racer turned = Racer.run(kind, 1, new Hill(points.turned()),
                    new double[] {half, half});
            assertEquals(straight.arrived(), turned.arrived());
            assertTrue(straight.arrived() > 0, "it arrives");
        }
    }

    @Test
    void onlyALeakOfNoughtIsRight() {
        var inputs = Points.tensor(Spiral.of(20, Seeds.of(1)).at());
        assertTrue(GradientCheck.of(new WrongRelu(0), inputs).passes());
        assertTrue(!GradientCheck.of(new WrongRelu(0.1), inputs).passes());
    }

    /** 100 Hz crosses zero 200 times a second, 0.2 a millisecond. */
    @Test
    void aClipIsItsLengthAndItsCrossings() {
        Signal sine = Synth.sine(100, 0.5, 1, 8000);
        double[] described = TwoDigits.describe(sine);
        assertEquals(1, described[0], 0.02);
        assertEquals(0.2, described[1], 0.01);
    }

    @Test
    void oneLabelMakesNoTwoClouds(@TempDir Path folder) throws Exception {
        WavWriter.write(Synth.sine(100, 0.5, 1, 8000), folder.resolve("3_a-1_0.wav"),
                WavWriter.SampleType.PCM_16);
        Desk desk = Desk.of(new LearningLesson(), System.out).on(folder);
        assertEquals(folder + ": two clouds need two labels, got [3]: take a corpus of several"
                + " digits", assertThrows(BadInputException.class, () -> TwoDigits.read(desk))
                        .getMessage());
    }
}
