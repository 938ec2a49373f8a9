package lesson04_fourier;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.dsp.Fft;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import java.io.IOException;
import java.util.Arrays;

/** Fourier: asking a sound how much of each sine it holds, the slow way and the fast way. */
public final class FourierLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        FourierLesson lesson = new FourierLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "Fourier";
    }

    @Override
    public int seconds(boolean quick) {
        return quick ? 2 : 4;
    }

    @Override
    public void run(Desk desk) throws IOException {
        ask(desk);
        plane(desk);
        known(desk);
        Vowel vowel = Vowel.of(desk.clip());
        vowel(desk, vowel);
        WhatPhaseIsFor.show(desk);
        Race.run(desk);
        SameNumbers.agree(desk, vowel.samples());
        SameNumbers.parseval(desk, vowel);
    }

    private static void ask(Desk desk) throws IOException {
        double[] x = Likeness.wave(3, 0);
        double[] late = Likeness.wave(3, -90);
        desk.say("%-28s%7d%7d%7d%7d%7d%7d", "turns in the question", 1, 2, 3, 4, 5, 6);
        desk.say("%s", Likeness.row("sum with the cosine", k -> Likeness.withCosine(x, k)));
        desk.say("%s", Likeness.row("begun 90 degrees later", k -> Likeness.withCosine(late, k)));
        desk.say("%s", Likeness.row("that, with the sine", k -> Likeness.withSine(late, k)));
        desk.save("likeness.png", Likeness.figure(x));
    }

    private static void plane(Desk desk) throws IOException {
        desk.say("%nA wave of 3 turns in 64 samples, bin 3:");
        for (int degrees = 0; degrees >= -180; degrees -= 45) {
            Complex bin = SlowDft.of(Likeness.wave(3, degrees))[3];
            desk.say("begun at %4d degrees: %-14s magnitude %.1f, phase %4.0f", degrees, bin,
                    bin.magnitude(), bin.degrees() + 0.0);
        }
        desk.save("winding.png", Winding.figure(-45));
        double[] x = {1, 2, 3, 4};
        desk.say("1 2 3 4: %s", Arrays.toString(SlowDft.of(x)));
        desk.say("1 3:     %s", Arrays.toString(SlowDft.of(new double[] {1, 3})));
        desk.say("2 4:     %s", Arrays.toString(SlowDft.of(new double[] {2, 4})));
        desk.say("and back: %s", Arrays.toString(SlowDft.back(SlowDft.of(x))));
    }

    /** A sound whose answer is known beforehand. */
    private static void known(Desk desk) {
        int rate = 8000;
        Signal sound = Synth.harmonics(125, new double[] {0.5, 0, 0.2, 0.1}, 0.064, rate);
        double[] magnitude = Fft.ofSize(512).forwardReal(sound.samples()).magnitude();
        desk.say("%n%d samples at %d Hz, %.3f seconds: %d bins, %.3f Hz apart, up to %d Hz",
                sound.length(), rate, sound.seconds(), magnitude.length, (double) rate / 512,
                rate / 2);
        desk.say("a sound of 125 Hz with amplitude 0.5, 3 times that with 0.2, 4 times with 0.1:");
        for (int k = 8; k <= 32; k += 8) {
            double amplitude = 2 * magnitude[k] / 512;
            desk.say("bin %2d, %3d Hz: magnitude %6.2f, so amplitude %.4f", k, k * rate / 512,
                    magnitude[k], amplitude + 0.0);
        }
        Complex[] bins = FastByHalves.of(sound.samples());
        desk.say("bin 8: %s, bin %d: %s", bins[8], 512 - 8, bins[512 - 8]);
    }

    private static void vowel(Desk desk, Vowel vowel) throws IOException {
        desk.say("%nThe loudest %d samples repeat after %d, so the pitch is %.1f Hz",
                vowel.samples().length, vowel.period(), vowel.pitch());
        for (Vowel.Peak peak : vowel.peaks()) {
            desk.say("bin %3d  %7.1f Hz  %5.1f dB  %5.2f times the pitch", peak.bin(), peak.hertz(),
                    peak.decibels(), peak.hertz() / vowel.pitch());
        }
        desk.save("vowel.png", vowel.figure());
        if (!desk.isOneFile()) {
            desk.say("%s", Tallest.ask(desk));
        }
    }
}
