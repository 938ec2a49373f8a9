package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.audio.FakeSoundCard.Transfer;
import earshot.util.BadInputException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final Signal NOISE = Signal.mono(new double[] {0.5, -0.25, 0, 1 / 32768.0},
            8000);

    private static FakeSoundCard card(Transfer transfer) {
        return new FakeSoundCard("Speakers", List.of(8000), transfer);
    }

    /** However little the card takes at a time, it gets the 16 bits of every sample, once. */
    @Property(tries = 50)
    void theCardGetsEverySample(@ForAll @IntRange(min = 1, max = 20) int most) throws Exception {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        FakeSoundCard card = card((bytes, start, count) -> {
            int taken = Math.min(most, count);
            heard.write(bytes, start, taken);
            return taken;
        });
        Player.play(NOISE, format -> card.source());
        assertArrayEquals(FakeSoundCard.pcm(NOISE.samples()), heard.toByteArray());
    }

    /** It returns when all is heard, and lets go of the card. */
    @Test
    void drainsBeforeItCloses() throws Exception {
        FakeSoundCard card = card((bytes, start, count) -> count);
        Player.play(NOISE, format -> card.source());
        assertEquals(List.of("open at 8000", "start", "write", "drain", "close"), card.calls());
    }

    @Test
    void channelsAndRateAreThoseOfTheSignal() {
        List<AudioFormat> asked = new ArrayList<>();
        Signal stereo = Signal.of(new double[][] {{0, 0.5}, {0, -0.5}}, 44100);
        assertThrows(BadInputException.class, () -> Player.play(stereo, format -> {
            asked.add(format);
            throw new IllegalArgumentException("no line");
        }));
        AudioFormat format = asked.get(0);
        assertEquals(AudioFormat.Encoding.PCM_SIGNED, format.getEncoding());
        assertEquals(2, format.getChannels());
        assertEquals(44100, format.getSampleRate());
        assertEquals(16, format.getSampleSizeInBits());
        assertFalse(format.isBigEndian());
    }

    @Test
    void tooLoudIsClippedAndDoesNotWrap() throws Exception {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        FakeSoundCard card = card((bytes, start, count) -> {
            heard.write(bytes, start, count);
            return count;
        });
        Player.play(Signal.mono(new double[] {1.5, -1.5}, 8000), format -> card.source());
        assertArrayEquals(new byte[] {-1, 127, 0, -128}, heard.toByteArray());
    }

    @Test
    void withoutASoundCardItSaysSo() {
        Player.Loudspeaker none = format -> {
            throw new IllegalArgumentException("No line matching interface SourceDataLine");
        };
        assertEquals("playing needs a sound card that takes 1 channel of 16 bits at 8000 Hz, got"
                + " none: connect one, or play one channel at 44100 or 48000 Hz, which most take",
                assertThrows(BadInputException.class, () -> Player.play(NOISE, none))
                        .getMessage());
    }

    @Test
    void oneInUseOrUnpluggedIsSaidAndClosed() {
        String inUse = "playing needs a sound card that is free, got one that does not open: end"
                + " the program that holds it";
        assertEquals(inUse, assertThrows(BadInputException.class, () -> Player.play(NOISE,
                format -> {
                    throw new LineUnavailableException("in use");
                })).getMessage());
        FakeSoundCard taken = card((bytes, start, count) -> count).taken();
        assertEquals(inUse, assertThrows(BadInputException.class,
                () -> Player.play(NOISE, format -> taken.source())).getMessage());
        assertEquals(List.of("open", "close"), taken.calls());

        int[] left = {6};
        FakeSoundCard unplugged = card((bytes, start, count) -> {
            int moved = Math.min(3, left[0]);
            left[0] -= moved;
            return moved;
        });
        assertEquals("expected a sound card that plays 8 bytes, got one that stopped after 6: see"
                + " that it is plugged in", assertThrows(BadInputException.class,
                        () -> Player.play(NOISE, format -> unplugged.source())).getMessage());
        assertEquals("close", unplugged.calls().get(unplugged.calls().size() - 1));
    }

    @Test
    void nothingToPlayNeedsNoSoundCardAndNanIsRefused() throws Exception {
        Player.play(Signal.mono(new double[0], 8000));
        assertThrows(IllegalArgumentException.class,
                () -> Player.play(Signal.mono(new double[] {Double.NaN}, 8000)));
    }
}
