package lesson07_mfcc;

import earshot.audio.Signal;
import earshot.dsp.Dct;
import earshot.dsp.Decibels;
import earshot.dsp.GriffinLim;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.features.MelFilterbank;
import earshot.features.MelInverse;
import earshot.features.MfccConfig;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sounds rebuilt from what was kept of a clip: all magnitudes, 40 mel bands, 13 MFCCs. */
final class Rebuilding {

    private static final int MOST = 64; // iterations

    private final Signal clip;
    private final Spectrogram magnitude;
    private final MelFilterbank filterbank;
    private final MfccConfig config;
    private final GriffinLim griffinLim;

    Rebuilding(Signal clip, MfccConfig config) {
        this.clip = clip;
        this.config = config;
        Stft stft = Stft.of(config.stft());
        magnitude = stft.magnitude(clip);
        filterbank = MelFilterbank.slaney(clip.sampleRate(), config.stft().fftSize(), 40);
        griffinLim = GriffinLim.of(stft);
    }

    void show(Desk desk) throws IOException {
        converge(desk);
        MelInverse inverse = MelInverse.of(filterbank, config.stft());
        Spectrogram mel = filterbank.apply(magnitude.map(m -> m * m));
        Spectrogram fromMel = inverse.apply(mel).map(Math::sqrt);
        Decibels decibels = Decibels.DEFAULT;
        Dct dct = Dct.ofSize(40, 13);
        Spectrogram smooth = decibels.power(mel)
                .mapFrames(frame -> dct.inverse(dct.forward(frame)), mel.binHz());
        Spectrogram fromMfcc = inverse.apply(decibels.toPower(smooth)).map(Math::sqrt);
        desk.say("%-17s %8s %14s %13s", "rebuilt from", "numbers", "from its own", "voice's peak");
        List<Plot> plots = new ArrayList<>();
        tell(desk, plots, "the clip itself", clip.length(), magnitude, clip);
        rebuild(desk, plots, "magnitudes", magnitude.bins(), magnitude);
        rebuild(desk, plots, "40 mel bands", 40, fromMel);
        rebuild(desk, plots, "13 MFCCs", 13, fromMfcc);
        desk.save("rebuilt.png", Plot.grid(2, plots).range(-60, 30).size(1100, 800)
                .title("What is left of the clip"));
        desk.save("clip.wav", clip);
        desk.save("from_magnitudes.wav", sound(magnitude));
        desk.save("from_mel.wav", sound(fromMel));
        desk.save("from_mfcc.wav", sound(fromMfcc));
    }

    /** A sound with these magnitudes: the phases are found by Griffin and Lim's method. */
    private Signal sound(Spectrogram wanted) {
        return griffinLim.rebuild(wanted, clip.length(), Seeds.of(42));
    }

    private void rebuild(Desk desk, List<Plot> plots, String what, int perFrame,
            Spectrogram wanted) {
        tell(desk, plots, what, wanted.frames() * perFrame, wanted, sound(wanted));
    }

    private void tell(Desk desk, List<Plot> plots, String what, int numbers, Spectrogram wanted,
            Signal sound) {
        Cepstrum cepstrum = new Cepstrum(sound);
        int loudest = new Cepstrum(clip).loudest();
        desk.say("%-17s %8d %14.3f %13.1f", what, numbers, griffinLim.distance(wanted, sound),
                cepstrum.height(loudest));
        plots.add(Plot.heatmap(Decibels.DEFAULT.amplitude(Stft.of(config.stft()).magnitude(sound)))
                .title(what).colourBar("dB"));
    }

    /** The distance after 1, 2, 4 … iterations, without and with momentum. */
    private void converge(Desk desk) throws IOException {
        double[] counts = new double[MOST / 4 + 1];
        double[] plain = new double[counts.length];
        double[] fast = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 4 * i;
            plain[i] = distance(griffinLim.withMomentum(0).withIterations(4 * i));
            fast[i] = distance(griffinLim.withIterations(4 * i));
        }
        desk.say("Distance from the magnitudes: %.3f with random phases; after 32 iterations"
                + " %.3f, with momentum 0.99 %.3f.\n", plain[0], plain[8], fast[8]);
        desk.save("converge.png", Plot.lines(counts,
                List.of("Griffin and Lim, 1984", "with momentum 0.99, 2013"), plain, fast)
                .title("How far the sound is from the magnitudes").range(0, 0.7)
                .axes("iterations", "distance").size(900, 420));
    }

    private double distance(GriffinLim method) {
        return method.distance(magnitude,
                method.rebuild(magnitude, clip.length(), Seeds.of(42)));
    }
}
