package lesson02_sampling;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A word with an s, brought to a quarter of its rate in two ways. */
final class Hiss {

    private static final Path SIX = Path.of("data", "wideband", "6_slt-4_0.wav");

    private Hiss() {
    }

    static void show(Desk desk) throws IOException {
        Signal six = Files.isRegularFile(desk.data()) ? desk.clip() : WavReader.read(SIX);
        int slow = six.sampleRate() / 4;
        Signal dropped = Sampling.everyOther(six, 4);
        Signal filtered = Resampler.of(six.sampleRate(), slow).apply(six);
        int piece = slow / 20;
        int start = hiss(six, 4 * piece) / 4;
        Signal hiss = six.slice(4 * start, 4 * (start + piece));
        Signal hissDropped = dropped.slice(start, start + piece);
        Signal hissFiltered = filtered.slice(start, start + piece);
        desk.say("\nA six, %d samples a second. Its s, root mean square: %.4f", six.sampleRate(),
                Sampling.rms(hiss.samples()));
        desk.say("at %d a second, three of four samples dropped: %.4f", slow,
                Sampling.rms(hissDropped.samples()));
        desk.say("at %d a second, what is above %d Hz removed first: %.4f", slow, slow / 2,
                Sampling.rms(hissFiltered.samples()));
        desk.save("hiss.png", Plot.above(
                Plot.waveform(six).title("a six, all of it"),
                Plot.waveform(dropped).title("three of four samples dropped"),
                Plot.waveform(filtered).title("the high part removed first")).range(-0.6, 0.6));
        desk.save("six.wav", six);
        desk.save("six-dropped.wav", dropped);
        desk.save("six-filtered.wav", filtered);
    }

    /** Where the piece begins that goes up and down most often, of those that are not faint. */
    private static int hiss(Signal sound, int piece) {
        double faint = 0.2 * Sampling.rms(sound.samples());
        int best = 0;
        int most = -1;
        for (int start = 0; start + piece <= sound.length(); start += piece) {
            Signal here = sound.slice(start, start + piece);
            int times = Sampling.timesUp(here);
            if (times > most && Sampling.rms(here.samples()) >= faint) {
                most = times;
                best = start;
            }
        }
        return best;
    }
}
