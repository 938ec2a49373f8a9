package earshot.audio;

import earshot.util.BadInputException;
import earshot.util.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/**
 * A device that records.
 *
 * <p>Java calls every device of a sound card a mixer, and what comes out of one, seen from the
 * program, a target line. The first microphone is the one that the system's settings name.
 *
 * <pre>{@code
 *   try (Recorder recorder = Microphone.all().get(0).open(16000)) {
 *       Signal signal = recorder.record(2, Progress.Factory.SILENT);
 *   }
 * }</pre>
 */
public final class Microphone {

    private static final List<Integer> USUAL_RATES =
            List.of(8000, 16000, 22050, 32000, 44100, 48000, 96000);

    private final Mixer mixer;

    private Microphone(Mixer mixer) {
        this.mixer = mixer;
    }

    /** Those of this machine; none where there is no sound card, as in most containers. */
    public static List<Microphone> all() {
        return among(Arrays.stream(AudioSystem.getMixerInfo()).map(AudioSystem::getMixer).toList());
    }

    /** Those of these devices that record, in their order. */
    public static List<Microphone> among(List<Mixer> mixers) {
        Line.Info recording = new Line.Info(TargetDataLine.class);
        return mixers.stream().filter(mixer -> mixer.getTargetLineInfo(recording).length > 0)
                .map(Microphone::new).toList();
    }

    /** What the system calls it. */
    public String name() {
        return mixer.getMixerInfo().getName().strip(); // " [default]" where it has no words
    }

    /**
     * Takes hold of the device, for one channel of 16 bits at {@code sampleRate} Hz.
     *
     * @throws BadInputException if it does not record that, or if another program holds it
     */
    public Recorder open(int sampleRate) throws BadInputException {
        try {
            TargetDataLine line = (TargetDataLine) mixer.getLine(line(sampleRate));
            line.open(format(sampleRate));
            return new Recorder(line, name(), sampleRate);
        } catch (IllegalArgumentException e) {
            throw refusal(sampleRate, e);
        } catch (LineUnavailableException e) { // this too may mean that the rate is refused
            if (!mixer.isLineSupported(line(sampleRate))) {
                throw refusal(sampleRate, e);
            }
            throw new BadInputException(name() + ": expected a microphone that is free, got one"
                    + " that does not open: end the program that holds it, or choose another"
                    + " microphone", e);
        }
    }

    private BadInputException refusal(int sampleRate, Exception cause) {
        String others = USUAL_RATES.stream()
                .filter(rate -> rate != sampleRate && mixer.isLineSupported(line(rate)))
                .map(rate -> rate.toString()).collect(Collectors.joining(", "));
        return new BadInputException(Text.format("%s: expected a microphone that records one"
                + " channel of 16 bits at %d Hz, got one that does not: %s", name(), sampleRate,
                others.isEmpty() ? "choose another microphone"
                        : "choose a rate it has (" + others + " Hz) or another microphone"), cause);
    }

    private static DataLine.Info line(int sampleRate) {
        return new DataLine.Info(TargetDataLine.class, format(sampleRate));
    }

    /** Signed and little-endian: the bytes of a WAV file. */
    private static AudioFormat format(int sampleRate) {
        return new AudioFormat(sampleRate, 16, 1, true, false);
    }
}
