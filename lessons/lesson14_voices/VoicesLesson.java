package lesson14_voices;

import earshot.evaluate.Scores;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recipe;
import earshot.util.Text;
import java.io.IOException;
import java.util.List;

/** Networks asked about strangers: voices left out, clips changed, noise, and where they look. */
public final class VoicesLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        VoicesLesson lesson = new VoicesLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String title() {
        return "Voices never heard";
    }

    @Override
    public int seconds(boolean quick) {
        return quick ? 20 : 150;
    }

    @Override
    public void run(Desk desk) throws IOException {
        try (Voices voices = Voices.open(desk)) {
            ClipSet mfccs = voices.clips(Recipe.ANN.fingerprint());
            ClipSet bands = voices.clips(Recipe.CNN.fingerprint());
            describe(desk, voices);
            desk.say("\nThe same person?\n");
            EachVoice each = new EachVoice(desk, voices, mfccs);
            new Circles(desk, voices, mfccs).show(each.scores());
            desk.say("\nEach voice left out in turn\n");
            each.show();
            desk.say("\nOne change at a time\n");
            Changes changes = new Changes(desk, voices, bands);
            changes.show();
            desk.say("\nNoise until it fails\n");
            new NoiseTest(desk, voices).show(annUnderNoise(voices, mfccs, desk), List.of(
                    changes.scores(Change.NONE), changes.scores(Change.NOISE)));
            desk.say("\nFrames, hops, bands\n");
            Sweep sweep = new Sweep(desk, voices);
            sweep.show();
            desk.say("\nWhere it looks\n");
            desk.say("The CNN that learnt with %s, from the first seed:", changes.best());
            new Looking(desk, changes.scores(changes.best())).show();
            desk.say("\nOnce\n");
            new LastTest(desk, voices, mfccs, bands).show(sweep.best(), changes.best());
        }
    }

    private static void describe(Desk desk, Voices voices) {
        desk.say("%s, seed %d: %d clips of %d voices", desk.data().toString().replace('\\', '/'),
                desk.seeds().value(), voices.recordings().size(), voices.voices().size());
        if (desk.quick()) {
            desk.say("Quick: too few clips and epochs to judge by.");
        }
        say(desk, voices, "to learn from", voices.learning());
        say(desk, voices, "to choose by", voices.watching());
        say(desk, voices, "for the last test", voices.testing());
        desk.say("%s a training, for every network here", Text.count(voices.epochs(), "epoch"));
    }

    private static void say(Desk desk, Voices voices, String what, int[] clips) {
        desk.say("  %4d clips %s: %s", clips.length, what, voices.names(clips));
    }

    /** The ANN, trained on clips as they are and with noise; asked about the watched voices. */
    private static List<Scores> annUnderNoise(Voices voices, ClipSet mfccs, Desk desk)
            throws IOException {
        ClipSet known = mfccs.gather(voices.learning());
        ClipSet strangers = mfccs.gather(voices.watching());
        return Job.run("ANN", List.of(
                new Job(voices.trainer(Recipe.ANN, 0), known, strangers),
                new Job(Change.NOISE.of(voices.trainer(Recipe.ANN, 0)), known, strangers)),
                voices.labels(), voices.parallel(), desk.progress());
    }
}
