package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.WavFormat.Container;
import earshot.audio.WavFormat.Encoding;
import earshot.bench.WavPlan;
import earshot.bench.WavPlan.Extra;
import earshot.util.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every kind of file that can be read: container, encoding, width, channels, rate, chunks. */
class WavVariantsTest {

    /** How a sample is written. */
    private record Width(Encoding encoding, int bits, int bytes) {
    }

    @Property(tries = 3000)
    void everyKindIsReadRight(@ForAll("plans") WavPlan plan) throws WavFormatException {
        assertRight(plan);
    }

    /** Every value of one byte, in every encoding that has one byte. */
    @Test
    void allCodesOfOneByte() throws WavFormatException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (Width width : widths().stream().filter(each -> each.bytes == 1).toList()) {
            assertRight(plan(Container.RIFF, width, 1, 8000, false, List.of(List.of(), List.of(),
                    List.of()), all));
        }
    }

    /** Of the plans that {@code fuzz wav} damages, none is refused before it is damaged. */
    @Test
    void theFuzzersPlansAreOrderly() throws WavFormatException {
        for (int i = 0; i < 3000; i++) {
            assertRight(WavPlan.random(Seeds.of(5).child(i).random()));
        }
    }

    private static void assertRight(WavPlan plan) throws WavFormatException {
        WavFile wav = WavReader.parse("plan.wav", plan.file());
        assertEquals(new WavFormat(plan.container(), plan.encoding(), plan.channels(),
                plan.sampleRate(), plan.bits(), plan.bits(), plan.blockAlign(), plan.extensible()),
                wav.format());
        assertEquals(plan.sampleRate(), wav.signal().sampleRate());
        assertEquals(plan.channels(), wav.signal().channels());
        int frames = plan.sound().length / plan.blockAlign();
        assertEquals(frames, wav.signal().length());
        for (int c = 0; c < plan.channels(); c++) {
            double[] samples = wav.signal().channel(c);
            for (int n = 0; n < frames; n++) {
                assertEquals(ReferenceSamples.sample(plan, n, c), samples[n], "sample " + n);
            }
        }
        assertTrue(wav.warnings().stream().allMatch(WavVariantsTest::isHarmless),
                wav.warnings().toString());
    }

    /** Random floats are wild, and 24 bits in 4 bytes are worth a word. */
    private static boolean isHarmless(String warning) {
        return warning.contains("took the low 3") || warning.contains("NaN or infinite")
                || warning.contains("beyond 1") || warning.contains("holds no samples");
    }

    @Provide
    Arbitrary<WavPlan> plans() {
        Arbitrary<Integer> channels = Arbitraries.integers().between(1, 40);
        Arbitrary<Integer> rates =
                Arbitraries.integers().between(1, Integer.MAX_VALUE).edgeCases(
                        edges -> edges.add(8000, 44100, 48000));
        Arbitrary<List<List<Extra>>> extras = extras().list().ofMaxSize(3).list().ofSize(3);
        Arbitrary<byte[]> sounds = Arbitraries.bytes().array(byte[].class).ofMaxSize(600);
        return Combinators.combine(Arbitraries.of(Container.values()), Arbitraries.of(widths()),
                channels, rates, Arbitraries.of(true, false), extras, sounds)
                .as(WavVariantsTest::plan);
    }

    /** All the widths that there are. */
    private static List<Width> widths() {
        List<Width> widths = new ArrayList<>(List.of(new Width(Encoding.FLOAT, 32, 4),
                new Width(Encoding.FLOAT, 64, 8), new Width(Encoding.ALAW, 8, 1),
                new Width(Encoding.MULAW, 8, 1), new Width(Encoding.PCM, 24, 4)));
        for (int bits = 1; bits <= 32; bits++) {
            widths.add(new Width(Encoding.PCM, bits, (bits + 7) / 8));
        }
        return widths;
    }

    /** Chunks of any printable name but those with a meaning, of even and odd sizes. */
    private static Arbitrary<Extra> extras() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("LIST", "JUNK", "bext", "cue ", "id3 ", "fact", "smpl"),
                Arbitraries.strings().withCharRange(' ', '~').ofLength(4)
                        .filter(name -> !List.of("fmt ", "data", "ds64").contains(name)));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(21);
        return Combinators.combine(names, bytes).as(Extra::new);
    }

    private static WavPlan plan(Container container, Width width, int channels, int rate,
            boolean extensible, List<List<Extra>> extras, byte[] sound) {
        int blockAlign = channels * width.bytes;
        return new WavPlan(container, width.encoding, width.bits, width.bytes, channels, rate,
                extensible, extras.get(0), extras.get(1), extras.get(2),
                Arrays.copyOf(sound, sound.length / blockAlign * blockAlign));
    }
}
