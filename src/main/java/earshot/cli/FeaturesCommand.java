package earshot.cli;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavReader;
import earshot.dsp.StftConfig;
import earshot.dsp.StftConfig.Edges;
import earshot.dsp.Window;
import earshot.features.Convention;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.util.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code features}: the numbers of a WAV file, at any stage, as a library computes them. */
@Command(name = "features", mixinStandardHelpOptions = true,
        description = {"Print the features of a WAV file as CSV: one frame a row, full precision,"
            + " numbers alone."})
final class FeaturesCommand implements Callable<Integer> {

    /** The stages. */
    enum Kind { SAMPLES, STFT, POWER, MEL, DB, MFCC }

    @Option(names = "--kind", required = true, paramLabel = "KIND",
            description = {"samples (a column a channel), stft (magnitude), power, mel, db (the"
                + " logarithm of mel) or mfcc; all but samples take the mean of the channels."})
    private Kind kind;

    @Option(names = "--like", defaultValue = "librosa", paramLabel = "LIBRARY",
            description = {"Whose numbers: librosa (default), torchaudio, tf or kaldi. What is not"
                + " given below comes from there."})
    private Convention convention;

    @Option(names = "--n-fft", paramLabel = "N",
            description = "Samples in an FFT; for tf and kaldi in a frame.")
    private Integer fftSize;

    @Option(names = "--hop", paramLabel = "N", description = "Samples from frame to frame.")
    private Integer hop;

    @Option(names = "--n-mels", paramLabel = "N", description = "Mel bands.")
    private Integer bands;

    @Option(names = "--n-mfcc", paramLabel = "N", description = "MFCCs kept.")
    private Integer coefficients;

    /** The windows a caller may choose. */
    enum WindowChoice { HANN, HAMMING, BLACKMAN, RECT }

    @Option(names = "--window", paramLabel = "SHAPE",
            description = "hann, hamming, blackman or rect.")
    private WindowChoice window;

    @Option(names = "--center", negatable = true,
            description = "Centre the frames, or take only those that fit.")
    private Boolean center;

    @Parameters(paramLabel = "WAV", description = "The file.")
    private Path file;

    @Mixin
    private ComputeOptions compute; // one file has neither chance nor work for several threads

    private final Console console;

    FeaturesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        WavFile wav = WavReader.open(file);
        wav.warnings().forEach(warning -> console.note(file + ": " + warning));
        try {
            print(features(wav.signal()));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ": " + e.getMessage(), e);
        }
        return 0;
    }

    private double[][] features(Signal signal) {
        if (kind == Kind.SAMPLES) {
            return samples(signal);
        }
        Mfcc mfcc = Mfcc.of(config(signal.sampleRate()), signal.sampleRate());
        Signal mono = signal.mono();
        return switch (kind) {
            case STFT -> mfcc.magnitude(mono).values();
            case POWER -> mfcc.power(mono).values();
            case MEL -> mfcc.mel(mono).values();
            case DB -> mfcc.logMel(mono).values();
            case MFCC -> mfcc.mfcc(mono);
            case SAMPLES -> throw new AssertionError(kind);
        };
    }

    private MfccConfig config(int sampleRate) {
        Convention.Sizes sizes = new Convention.Sizes(fftSize, hop, bands, coefficients);
        boolean hasBands = kind != Kind.STFT && kind != Kind.POWER;
        MfccConfig preset = convention.config(sampleRate, sizes);
        StftConfig stft = hasBands ? preset.stft() : convention.stft(sampleRate, sizes);
        if (window != null) {
            stft = stft.withWindow(new Window(Window.Shape.valueOf(window.name()),
                    stft.window().periodic()));
        }
        if (center != null) {
            stft = stft.withEdges(!center ? Edges.SNIP
                    : stft.edges() == Edges.CENTRED_REFLECT ? Edges.CENTRED_REFLECT
                    : Edges.CENTRED_ZEROS);
        }
        return (hasBands ? preset : preset.withRange(0, sampleRate / 2.0)).withStft(stft);
    }

    private static double[][] samples(Signal signal) {
        double[][] rows = new double[signal.length()][signal.channels()];
        for (int c = 0; c < signal.channels(); c++) {
            double[] channel = signal.channel(c);
            for (int n = 0; n < channel.length; n++) {
                rows[n][c] = channel[n];
            }
        }
        return rows;
    }

    private void print(double[][] rows) {
        StringBuilder line = new StringBuilder();
        for (double[] row : rows) {
            line.setLength(0);
            for (int i = 0; i < row.length; i++) {
                line.append(i == 0 ? "" : ",").append(row[i]);
            }
            console.out().append(line.append('\n'));
        }
        console.out().flush();
    }
}
