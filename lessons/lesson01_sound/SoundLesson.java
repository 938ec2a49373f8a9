package lesson01_sound;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.plot.Plot;
import java.io.IOException;
import java.util.List;

/** Sound you can see: a digit down to its samples, air, sines, sums of sines, a voice. */
public final class SoundLesson implements Lesson {

    private static final int RATE = 8000; // samples a second of every sound made here

    public static void main(String[] args) throws IOException {
        SoundLesson lesson = new SoundLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "Sound you can see";
    }

    @Override
    public int seconds(boolean quick) {
        return 2;
    }

    @Override
    public void run(Desk desk) throws IOException {
        Zoom zoom = Zoom.of(desk.clip());
        zoom.show(desk);
        Air.show(desk);
        sines(desk);
        together(desk);
        beats(desk);
        Timbre.show(desk);
        zoom.voice(desk);
    }

    /** What amplitude, frequency and phase do to a sine. */
    private static void sines(Desk desk) throws IOException {
        Signal sine = Waves.sine(100, 0.8, 0, 0.025, RATE);
        Signal quieter = Waves.sine(100, 0.4, 0, 0.025, RATE);
        Signal higher = Waves.sine(200, 0.8, 0, 0.025, RATE);
        Signal earlier = Waves.sine(100, 0.8, Math.PI / 2, 0.025, RATE);
        desk.say("\nA sine of 100 Hz has a period of %.3f s, one of 200 Hz %.3f s.",
                1 / 100.0, 1 / 200.0);
        desk.save("sines.png", Plot.grid(2, List.of(
                Plot.waveform(sine).title("100 Hz, amplitude 0.8, phase 0"),
                Plot.waveform(quieter).title("half the amplitude"),
                Plot.waveform(higher).title("twice the frequency"),
                Plot.waveform(earlier).title("phase a quarter turn"))).range(-1, 1));
    }

    /** Two equal sines at once, one ahead of the other. */
    private static void together(Desk desk) {
        desk.say("\nTwo sines of amplitude 0.5, the second ahead of the first by so much:");
        for (int degrees : new int[] {0, 90, 120, 180}) {
            Signal first = Waves.sine(100, 0.5, 0, 0.04, RATE);
            Signal second = Waves.sine(100, 0.5, Math.toRadians(degrees), 0.04, RATE);
            Signal sum = Synth.add(first, second);
            desk.say("%4d degrees: amplitude of the sum %.2f", degrees, Waves.amplitude(sum));
        }
    }

    /** Two sines of nearly one frequency. */
    private static void beats(Desk desk) throws IOException {
        Signal low = Synth.sine(440, 0.4, 1, RATE);
        Signal high = Synth.sine(444, 0.4, 1, RATE);
        Signal both = Synth.add(low, high);
        desk.say("\n440 Hz and 444 Hz together fade %d times a second: not %d times, but %d.",
                Waves.fades(both), (444 - 440) / 2, 444 - 440);
        Signal helping = both.slice(RATE / 4 - RATE / 100, RATE / 4 + RATE / 100);
        Signal fading = both.slice(RATE / 8 - RATE / 100, RATE / 8 + RATE / 100);
        desk.save("beats.png", Plot.grid(1, List.of(
                Plot.waveform(both).title("440 Hz and 444 Hz at once, a second"),
                Plot.waveform(helping).title("0.02 s of it around 0.25 s").range(-1, 1),
                Plot.waveform(fading).title("0.02 s of it around 0.125 s").range(-1, 1))));
        desk.save("beats.wav", Synth.join(Synth.join(low, high), both));
    }
}
