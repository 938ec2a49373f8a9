package earshot.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.util.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrophoneTest {

    private static final FakeSoundCard NO_MICROPHONE =
            new FakeSoundCard("Speakers", List.of(), (bytes, start, count) -> 0);

    private static Microphone microphone(FakeSoundCard card) {
        return Microphone.among(List.of(card.mixer())).get(0);
    }

    private static FakeSoundCard card(Integer... rates) {
        return new FakeSoundCard("Mic", List.of(rates), (bytes, start, count) -> 0);
    }

    private static BadInputException refusal(FakeSoundCard card, int rate) {
        return assertThrows(BadInputException.class, () -> microphone(card).open(rate));
    }

    @Test
    void devicesThatDoNotRecordAreLeftOut() {
        List<Microphone> found = Microphone.among(List.of(NO_MICROPHONE.mixer(),
                FakeSoundCard.hearing("Built-in").mixer(), NO_MICROPHONE.mixer(),
                FakeSoundCard.hearing("USB").mixer()));
        assertEquals(List.of("Built-in", "USB"), found.stream().map(Microphone::name).toList());
        assertEquals(List.of(), Microphone.among(List.of()));
    }

    @Test
    void namesAreStripped() {
        assertEquals("[default]", microphone(FakeSoundCard.hearing(" [default]")).name());
    }

    /** Whatever this machine has, to ask is no failure. */
    @Test
    void theMachinesOwnHaveNames() {
        Microphone.all().forEach(microphone -> assertFalse(microphone.name().isBlank()));
    }

    @Test
    void opensAtTheRateAskedFor() throws BadInputException {
        FakeSoundCard card = card(44100, 48000);
        microphone(card).open(48000).close();
        assertEquals(List.of("open at 48000", "close"), card.calls());
    }

    @Test
    void aRateThatIsRefusedIsAnsweredWithThoseThereAre() {
        assertEquals("Mic: expected a microphone that records one channel of 16 bits at 16000 Hz,"
                + " got one that does not: choose a rate it has (44100, 48000 Hz) or another"
                + " microphone", refusal(card(44100, 48000), 16000).getMessage());
        assertEquals("Mic: expected a microphone that records one channel of 16 bits at 16000 Hz,"
                + " got one that does not: choose another microphone",
                refusal(card(11025), 16000).getMessage());
    }

    @Test
    void oneInUseIsToldFromOneThatRefuses() {
        BadInputException inUse = refusal(card(16000, 48000).taken(), 16000);
        assertEquals("Mic: expected a microphone that is free, got one that does not open: end the"
                + " program that holds it, or choose another microphone", inUse.getMessage());
        assertEquals("line with this format not supported.", inUse.getCause().getMessage());
        assertEquals("Mic: expected a microphone that records one channel of 16 bits at 16000 Hz,"
                + " got one that does not: choose a rate it has (48000 Hz) or another microphone",
                refusal(card(48000).taken(), 16000).getMessage());
    }

    /** A driver may say that it has a rate and refuse it all the same. */
    @Test
    void theRateThatWasRefusedIsNotAdvised() {
        FakeSoundCard liar = card(16000, 48000).refusing(16000);
        assertEquals("Mic: expected a microphone that records one channel of 16 bits at 16000 Hz,"
                + " got one that does not: choose a rate it has (48000 Hz) or another microphone",
                refusal(liar, 16000).getMessage());
    }
}
