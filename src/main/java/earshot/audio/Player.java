package earshot.audio;

import earshot.audio.WavWriter.SampleType;
import earshot.util.BadInputException;
import earshot.util.Text;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays signals through the sound card: what is heard are the 16 bits that a WAV file holds. */
public final class Player {

    /** Where sound goes. */
    interface Loudspeaker {

        /** A line that can be opened, or IllegalArgumentException where none has this format. */
        SourceDataLine line(AudioFormat format) throws LineUnavailableException;
    }

    private Player() {
    }

    /**
     * Plays the signal and returns when its last sample was heard. What is too loud is clipped,
     * as {@link WavWriter} clips; a signal of no samples needs no sound card.
     *
     * @throws BadInputException if there is no sound card, if it does not take this rate and number
     *     of channels, if another program holds it, or if it stops too early
     * @throws IllegalArgumentException if a sample is NaN
     */
    public static void play(Signal signal) throws BadInputException {
        play(signal, AudioSystem::getSourceDataLine);
    }

    static void play(Signal signal, Loudspeaker loudspeaker) throws BadInputException {
        byte[] wav = WavWriter.encode(signal, SampleType.PCM_16);
        if (signal.length() == 0) {
            return;
        }
        AudioFormat format = new AudioFormat(signal.sampleRate(), 16, signal.channels(), true,
                false);
        try (SourceDataLine line = loudspeaker.line(format)) {
            line.open(format);
            line.start();
            write(wav, wav.length - 2 * signal.channels() * signal.length(), line);
            line.drain();
        } catch (IllegalArgumentException e) {
            throw new BadInputException(Text.format("playing needs a sound card that takes %s of"
                    + " 16 bits at %d Hz, got none: connect one, or play one channel at 44100 or"
                    + " 48000 Hz, which most take", Text.count(signal.channels(), "channel"),
                    signal.sampleRate()), e);
        } catch (LineUnavailableException e) {
            throw new BadInputException("playing needs a sound card that is free, got one that does"
                    + " not open: end the program that holds it", e);
        }
    }

    /** The samples of a WAV file, which follow its head. */
    private static void write(byte[] wav, int head, SourceDataLine line)
            throws BadInputException {
        for (int at = head; at < wav.length;) {
            int count = line.write(wav, at, wav.length - at);
            if (count < 1) {
                throw new BadInputException(Text.format("expected a sound card that plays %d bytes,"
                        + " got one that stopped after %d: see that it is plugged in",
                        wav.length - head, at - head));
            }
            at += count;
        }
    }
}
