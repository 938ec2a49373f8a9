package lesson10_learning;

import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.nn.scalar.Value;
import java.io.IOException;
import java.util.Arrays;

/** How a network learns: a neuron, its surprise, the tape, the way down, a spiral, a check. */
public final class LearningLesson implements Lesson {

    private static final long NOTEBOOK = 14_206_282;

    public static void main(String[] args) throws IOException {
        LearningLesson lesson = new LearningLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "How a network learns";
    }

    @Override
    public int seconds(boolean quick) {
        return 5;
    }

    @Override
    public void run(Desk desk) throws IOException {
        Points points = TwoDigits.read(desk);
        OneNeuron neuron = new OneNeuron(desk, points);
        desk.say("A neuron");
        neuron.look();
        desk.say("\nSurprise");
        surprise(desk);
        desk.say("\nSlopes");
        tape(desk);
        neuron.slopes();
        desk.say("A network of %,d weights needs %,d losses for all slopes, by two small steps"
                + " each.", NOTEBOOK, 2 * NOTEBOOK);
        desk.say("\nDown the hill");
        neuron.learn();
        desk.say("\nThe race: steps to within %s of the least loss", Racer.NEAR);
        new DownHill(desk, points).race();
        desk.say("\nThe spiral");
        SpiralLearnt spiral = new SpiralLearnt(desk);
        spiral.learn();
        desk.say("\nWrong on the way back");
        spiral.check();
    }

    private static void surprise(Desk desk) {
        for (double p : new double[] {0.99, 0.9, 0.5, 0.1, 0.01}) {
            desk.say("the right answer had probability %.2f: surprise %.3f", p, Surprise.of(p));
        }
        desk.say("guessing among 10: surprise %.4f", Surprise.of(0.1));
        desk.say("softmax of 2, 1, 0: %s", rounded(Surprise.softmax(2, 1, 0)));
        desk.say("softmax of 102, 101, 100: %s", rounded(Surprise.softmax(102, 101, 100)));
        double[] certain = new double[10];
        certain[7] = 1;
        double twice = Surprise.softmax(certain)[7];
        desk.say("softmax of ten probabilities of which one is 1: that one becomes %.3f, surprise"
                + " %.3f", twice, Surprise.of(twice));
    }

    private static String rounded(double[] numbers) {
        return Arrays.toString(Arrays.stream(numbers).map(n -> Math.round(n * 1000) / 1000.0)
                .toArray()).replaceAll("[\\[\\]]", "");
    }

    private static void tape(Desk desk) {
        Value x = Value.of(3);
        Value y = x.times(x).plus(x);
        y.backward();
        desk.say("x = %.0f: x times x plus x = %.0f, and its gradient %.0f", x.number(), y.number(),
                x.gradient());
    }
}
