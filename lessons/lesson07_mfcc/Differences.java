package lesson07_mfcc;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.dsp.StftConfig;
import earshot.dsp.StftConfig.Edges;
import earshot.dsp.Window;
import earshot.features.MelFilterbank.Shape;
import earshot.features.MelScale;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.features.MfccConfig.Cepstrum;
import earshot.features.MfccConfig.Logarithm;
import earshot.lessons.Desk;
import java.util.Arrays;

/** librosa's MFCCs with one thing at a time done as another library does it. */
final class Differences {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private final Signal clip;
    private final MfccConfig librosa;
    private final double[][] base;

    private Differences(Signal clip, MfccConfig librosa) {
        this.clip = clip;
        this.librosa = librosa;
        base = mfcc(librosa);
    }

    static Differences of(Signal clip, MfccConfig librosa) {
        return new Differences(clip, librosa);
    }

    private double[][] mfcc(MfccConfig config) {
        return Mfcc.of(config, clip.sampleRate()).mfcc(clip);
    }

    void show(Desk desk) {
        desk.say("librosa: frame %d, hop %d. Curves that know nothing of each other are sqrt(2) ="
                + " %.2f apart when scaled. 10 log10 x is %.2f ln x.", librosa.stft().fftSize(),
                librosa.stft().hopSamples(), Math.sqrt(2), 10 / StrictMath.log(10));
        desk.say("%-38s %-12s %6s %8s %7s %7s", "one thing changed", "as in", "frames", "C0",
                "C1-12", "scaled");
        Signal resampled = Resampler.of(clip.sampleRate(), 22050).apply(clip);
        desk.say("%-38s %-12s %6d        -       -       -", "resampled to 22050 Hz",
                "librosa.load", Mfcc.of(librosa, 22050).mfcc(resampled).length);
        line(desk, "samples of -32768 to 32767", "Kaldi", mfcc(scale(32768)));
        frames(desk);
        bands(desk);
        logarithms(desk);
        line(desk, "DCT: C0 is sqrt(2) larger", "TensorFlow", mfcc(cepstrum(Cepstrum.TENSORFLOW)));
        line(desk, "lifter 22, C0 too", "HTK", Lifter.librosa(base, 22));
        line(desk, "lifter 22, C0 is the log energy", "Kaldi", mfcc(cepstrum(Cepstrum.KALDI)));
        desk.say("");
    }

    private void frames(Desk desk) {
        StftConfig stft = librosa.stft();
        line(desk, "four times the frame, the same hop", "-", mfcc(librosa.withStft(
                StftConfig.librosa(4 * stft.fftSize(), stft.hopSamples()))));
        line(desk, "ends mirrored", "torchaudio",
                mfcc(librosa.withStft(stft.withEdges(Edges.CENTRED_REFLECT))));
        double[][] snipped = mfcc(librosa.withStft(stft.withEdges(Edges.SNIP)));
        line(desk, "not centred", "TF, Kaldi", snipped);
        line(desk, "  and compared two frames later", "",
                Arrays.copyOfRange(base, 2, 2 + snipped.length), snipped);
        line(desk, "symmetric Hann window", "TF, odd N",
                mfcc(librosa.withStft(stft.withWindow(new Window(Window.Shape.HANN, false)))));
        line(desk, "Povey's window", "Kaldi",
                mfcc(librosa.withStft(stft.withWindow(new Window(Window.Shape.POVEY, false)))));
        line(desk, "mean of each frame removed", "Kaldi", mfcc(conditioned(true, 0)));
        line(desk, "pre-emphasis 0.97", "Kaldi", mfcc(conditioned(false, 0.97)));
    }

    private void bands(Desk desk) {
        line(desk, "bands of magnitudes, not powers", "TensorFlow",
                mfcc(bands(true, librosa.scale(), librosa.shape())));
        line(desk, "HTK's mel scale", "all others", mfcc(librosa.withScale(MelScale.HTK)));
        MfccConfig tall = bands(false, librosa.scale(), Shape.HZ);
        line(desk, "triangles of height 1", "all others", mfcc(tall));
        line(desk, "  and straight in mel", "TF, Kaldi", mfcc(tall),
                mfcc(bands(false, librosa.scale(), Shape.MEL)));
        line(desk, "bands from 20 Hz up", "Kaldi",
                mfcc(librosa.withRange(20, clip.sampleRate() / 2.0)));
        line(desk, "bands from 125 to 3800 Hz", "TensorFlow", mfcc(librosa.withRange(125, 3800)));
    }

    private void logarithms(Desk desk) {
        line(desk, "no limit of 80 dB", "Kaldi, TF",
                mfcc(librosa.withLogRange(NO_LIMIT).withDbRange(NO_LIMIT)));
        line(desk, "ln(max(S, 1.19e-7))", "Kaldi", mfcc(logarithm(Logarithm.NATURAL_FLOOR)));
        line(desk, "ln(S + 1e-6)", "TensorFlow", mfcc(logarithm(Logarithm.NATURAL_PLUS)));
    }

    private void line(Desk desk, String what, String who, double[][] changed) {
        line(desk, what, who, base, changed);
    }

    /** The mean change of C0, that of the others without sign, and what is left when scaled. */
    private static void line(Desk desk, String what, String who, double[][] from, double[][] to) {
        double first = 0;
        double others = 0;
        double left = 0;
        int frames = Math.min(from.length, to.length);
        double[][] scaledFrom = Numbers.scaled(Arrays.copyOf(from, frames));
        double[][] scaledTo = Numbers.scaled(Arrays.copyOf(to, frames));
        for (int t = 0; t < frames; t++) {
            first += to[t][0] - from[t][0];
            for (int n = 1; n < to[t].length; n++) {
                others += Math.abs(to[t][n] - from[t][n]) / (to[t].length - 1);
            }
            double distance = Numbers.distance(scaledFrom[t], scaledTo[t], 0, to[t].length);
            left += distance * distance / to[t].length;
        }
        desk.say("%-38s %-12s %6d %+8.1f %7.2f %7.2f", what, who, to.length,
                Numbers.plain(first / frames, 0.05), others / frames, Math.sqrt(left / frames));
    }

    private MfccConfig scale(double factor) {
        return config(librosa.stft(), factor, false, librosa.scale(), librosa.shape(),
                librosa.logarithm(), librosa.cepstrum());
    }

    private MfccConfig conditioned(boolean removeMean, double preEmphasis) {
        StftConfig stft = librosa.stft();
        return librosa.withStft(new StftConfig(stft.frameSamples(), stft.hopSamples(),
                stft.fftSize(), stft.window(), stft.windowSamples(), stft.edges(), removeMean,
                preEmphasis));
    }

    private MfccConfig bands(boolean ofMagnitude, MelScale scale, Shape shape) {
        return config(librosa.stft(), 1, ofMagnitude, scale, shape, librosa.logarithm(),
                librosa.cepstrum());
    }

    private MfccConfig logarithm(Logarithm logarithm) {
        return config(librosa.stft(), 1, false, librosa.scale(), librosa.shape(), logarithm,
                librosa.cepstrum());
    }

    private MfccConfig cepstrum(Cepstrum cepstrum) {
        return config(librosa.stft(), 1, false, librosa.scale(), librosa.shape(),
                librosa.logarithm(), cepstrum);
    }

    private MfccConfig config(StftConfig stft, double sampleScale, boolean ofMagnitude,
            MelScale scale, Shape shape, Logarithm logarithm, Cepstrum cepstrum) {
        return new MfccConfig(stft, sampleScale, ofMagnitude, scale, shape, librosa.bands(),
                librosa.lowHz(), librosa.highHz(), logarithm, librosa.logRange(),
                librosa.dbRange(), librosa.coefficients(), cepstrum);
    }
}
