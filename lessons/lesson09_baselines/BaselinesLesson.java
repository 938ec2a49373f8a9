package lesson09_baselines;

import earshot.data.Corpus;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.util.Parallel;
import java.io.IOException;

/** What a network has to beat: five classifiers without one, on voices never heard. */
public final class BaselinesLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        BaselinesLesson lesson = new BaselinesLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return "Before networks";
    }

    @Override
    public int seconds(boolean quick) {
        return quick ? 5 : 35;
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, desk.progress())) {
            Digits digits = Digits.read(desk, corpus, parallel);
            desk.say("%d clips; voices apart: %d to learn from, %d to watch, %d for the test",
                    digits.clips().size(), digits.voices().train().length,
                    digits.voices().validation().length, digits.voices().test().length);
            if (!digits.knowsVoices()) {
                desk.say("No two voices are known, so they cannot be kept apart.");
            }
            desk.say("a row: %d frames of %d MFCCs, %d numbers\n", Digits.CONFIG.frames(),
                    Digits.CONFIG.coefficients(), digits.clips().pictures().get(0).length);
            new Warping(desk, digits, parallel).print();
            new Squares(desk, digits).print();
            new Descent(desk, digits).print();
            new Board(desk, digits, parallel).print();
        }
    }
}
