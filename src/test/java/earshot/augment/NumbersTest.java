package earshot.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Resampler;
import earshot.audio.Signal;
import earshot.audio.Silence;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.Convention;
import earshot.features.Delta;
import earshot.features.Fingerprint;
import earshot.features.LogMelFingerprint;
import earshot.features.LogMelFingerprintConfig;
import earshot.features.Mfcc;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.features.SpectrogramFingerprint;
import earshot.features.SpectrogramFingerprintConfig;
import earshot.util.Seeds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever a clip holds: everything computed of it is finite numbers, or one clear line. */
class NumbersTest {

    private static final int RATE = 8000;
    private static final Convention.Sizes SMALL = new Convention.Sizes(64, 32, 12, 8);
    private static final Stft STFT = Stft.of(StftConfig.librosa(64, 16));

    /** All that this project computes of a sound, as numbers in a row. */
    private static final Map<String, Function<Signal, DoubleStream>> ALL = all();

    /** What takes every clip of ordinary samples, one sample being enough. */
    private static final List<String> ALWAYS = List.of("ann", "cnn", "dnn", "dnn-mended", "trim",
            "up", "down", "noise", "tilt", "gain", "speed", "shift", "centre", "chain");

    private static Map<String, Function<Signal, DoubleStream>> all() {
        Map<String, Function<Signal, DoubleStream>> all = new LinkedHashMap<>();
        fingerprint(all, "ann", MfccFingerprint.of(MfccFingerprintConfig.DIGITS));
        fingerprint(all, "cnn", LogMelFingerprint.of(LogMelFingerprintConfig.DIGITS));
        var mended = new SpectrogramFingerprintConfig(12_000, 35, 3000, 99, 80, true);
        var notebook = new SpectrogramFingerprintConfig(12_000, Double.POSITIVE_INFINITY, 3000, 99,
                80, false);
        fingerprint(all, "dnn", SpectrogramFingerprint.of(notebook));
        fingerprint(all, "dnn-mended", SpectrogramFingerprint.of(mended));
        for (Convention convention : Convention.values()) {
            Mfcc mfcc = Mfcc.of(convention.config(RATE, SMALL), RATE);
            all.put(convention + " magnitude", clip -> numbers(mfcc.magnitude(clip)));
            all.put(convention + " power", clip -> numbers(mfcc.power(clip)));
            all.put(convention + " mel", clip -> numbers(mfcc.mel(clip)));
            all.put(convention + " log", clip -> numbers(mfcc.logMel(clip)));
            all.put(convention + " mfcc", clip -> numbers(mfcc.mfcc(clip)));
            all.put(convention + " delta", clip ->
                    numbers(Delta.ofWidth(3).apply(mfcc.mfcc(clip))));
        }
        all.put("delta", clip -> numbers(Delta.ofWidth(3).apply(column(clip))));
        all.put("second delta", clip -> numbers(Delta.secondOfWidth(5).apply(column(clip))));
        all.put("decibels", clip -> numbers(Decibels.ofPower(STFT.power(clip))));
        all.put("decibels of amplitude", clip ->
                numbers(Decibels.DEFAULT.amplitude(STFT.magnitude(clip))));
        sound(all, "trim", clip -> Silence.trim(clip, 35, 64, 16));
        sound(all, "up", Resampler.of(RATE, 11_025)::apply);
        sound(all, "down", Resampler.of(RATE, 3000)::apply);
        sound(all, "back", clip -> STFT.inverse(STFT.spectra(clip), clip.length(), RATE));
        augmentations().forEach((name, change) -> sound(all, name,
                clip -> change.apply(clip, Seeds.of(clip.length()).random())));
        return all;
    }

    private static Map<String, Augmentation> augmentations() {
        Map<String, Augmentation> all = new LinkedHashMap<>();
        all.put("noise", new AddNoise(-20, 40));
        all.put("tilt", new SpectralTilt(-60, 60));
        all.put("gain", new Gain(-100, 100));
        all.put("speed", new SpeedChange(0.5, 2));
        all.put("shift", new TimeShift(50));
        all.put("centre", new Centre(123));
        all.put("pitch", new PitchShift(-12, 12, STFT));
        all.put("stretch", new TimeStretch(0.5, 2, STFT));
        all.put("chain", Chain.empty().then(1, all.get("speed")).then(1, all.get("tilt"))
                .then(1, all.get("noise")));
        return all;
    }

    private static void fingerprint(Map<String, Function<Signal, DoubleStream>> all, String name,
            Fingerprint fingerprint) {
        all.put(name, clip -> {
            float[] picture = fingerprint.apply(clip);
            return IntStream.range(0, picture.length)
                    .mapToDouble(i -> picture[i]);
        });
    }

    private static void sound(Map<String, Function<Signal, DoubleStream>> all, String name,
            Function<Signal, Signal> change) {
        all.put(name, clip -> Arrays.stream(change.apply(clip).samples()));
    }

    private static double[][] column(Signal clip) {
        return Arrays.stream(clip.samples()).mapToObj(sample -> new double[] {sample})
                .toArray(double[][]::new);
    }

    private static DoubleStream numbers(Spectrogram spectrogram) {
        return numbers(spectrogram.values());
    }

    private static DoubleStream numbers(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream);
    }

    /** null where all is finite, otherwise the error's message; fails on anything else. */
    private static String problem(String name, Signal clip) {
        try {
            ALL.get(name).apply(clip).forEach(number ->
                    assertTrue(Double.isFinite(number), () -> name + " gives " + number));
            return null;
        } catch (IllegalArgumentException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            assertTrue(e.getMessage().length() > 20, e.getMessage());
            return e.getMessage();
        }
    }

    @Property(tries = 150)
    void everythingIsFiniteOrRefused(@ForAll("samples") double[] samples) {
        Signal clip = Signal.mono(samples, RATE);
        boolean usable = Arrays.stream(samples).allMatch(Signal::isUsable);
        for (String name : ALL.keySet()) {
            String problem = problem(name, clip);
            assertTrue(usable || problem != null,
                    () -> name + " took " + Arrays.toString(samples));
        }
    }

    @Property(tries = 100)
    void ordinarySamplesAreNeverRefused(@ForAll("ordinary") double[] samples) {
        for (String name : ALWAYS) {
            assertEquals(null, problem(name, Signal.mono(samples, RATE)), name);
        }
    }

    /** 1e100 is the largest sample; what grows beyond a float, or 1e100 itself, says so. */
    @Test
    void theLargestSamplesAreTakenOrRefused() {
        for (double large : new double[] {1e30, 1e38, 1e50, 1e95, 1e100}) {
            double[] samples = new double[3000];
            Arrays.setAll(samples, n -> (n % 3 - 1) * large);
            for (String name : ALL.keySet()) {
                String problem = problem(name, Signal.mono(samples, RATE));
                assertTrue(problem == null || problem.contains("1e100")
                        || problem.contains("beyond what a network counts with"),
                        () -> name + ": " + problem);
            }
        }
    }

    @Test
    void noSamplesHaveNoPicture() {
        Signal nothing = Signal.mono(new double[0], RATE);
        for (String name : List.of("ann", "cnn", "dnn", "dnn-mended")) {
            assertEquals("a signal of 0 samples has no features: record it again",
                    problem(name, nothing));
        }
    }

    @Provide
    Arbitrary<double[]> ordinary() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-1, 1), Arbitraries.of(0.0),
                Arbitraries.of(Double.MIN_VALUE, -Double.MIN_VALUE, 1e-310, 0.0, 1e-160),
                Arbitraries.of(1.0, -1.0, 0.0)).array(double[].class).ofMinSize(1).ofMaxSize(400);
    }

    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.oneOf(ordinary(), odd().array(double[].class).ofMaxSize(300),
                Arbitraries.of(new double[0], new double[1], new double[5000]),
                odd().array(double[].class).ofSize(1));
    }

    private static Arbitrary<Double> odd() {
        return Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.doubles().between(-1, 1)),
                Tuple.of(2, Arbitraries.of(1e300, -1e300, 1e100, -1e99, 1e38, 1e60,
                        Double.MAX_VALUE)),
                Tuple.of(1, Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY)),
                Tuple.of(2, Arbitraries.of(Double.MIN_VALUE, 1e-310, -0.0)));
    }
}
