package earshot.audio;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** A sound card of one device that does what a test says, and remembers what was asked of it. */
public final class FakeSoundCard {

    /** What a line's read or write does. */
    public interface Transfer {
        int move(byte[] bytes, int start, int count);
    }

    private final String name;
    private final List<Integer> rates;
    private final Transfer transfer;
    private final List<String> calls = new ArrayList<>();
    private boolean taken;
    private int refused;

    /** A device that takes one channel of 16 bits at these rates. */
    public FakeSoundCard(String name, List<Integer> rates, Transfer transfer) {
        this.name = name;
        this.rates = rates;
        this.transfer = transfer;
    }

    /** One that records at 8000 and 16000 Hz what is given, then ends. */
    public static FakeSoundCard hearing(String name, double... samples) {
        return new FakeSoundCard(name, List.of(8000, 16000), source(pcm(samples), 1 << 20));
    }

    /** Gives these bytes, at most {@code most} at a time, then none. */
    public static Transfer source(byte[] pcm, int most) {
        ByteBuffer left = ByteBuffer.wrap(pcm);
        return (bytes, start, count) -> {
            int given = Math.min(most, Math.min(count, left.remaining()));
            left.get(bytes, start, given);
            return given;
        };
    }

    /** Samples as 16-bit integers, low byte first. */
    public static byte[] pcm(double... samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(samples).forEach(sample -> bytes.putShort((short) (sample * 32768)));
        return bytes.array();
    }

    /** Another program holds it: it does not open. */
    public FakeSoundCard taken() {
        taken = true;
        return this;
    }

    /** Though it says that it has this rate, it does not open at it. */
    FakeSoundCard refusing(int rate) {
        refused = rate;
        return this;
    }

    /** Which methods of its line were called, in order. */
    public List<String> calls() {
        return calls;
    }

    public Mixer mixer() {
        return fake(Mixer.class, (self, method, words) -> switch (method.getName()) {
            case "getMixerInfo" -> new Mixer.Info(name, "", "", "") { };
            case "getTargetLineInfo" -> ((Line.Info) words[0]).getLineClass()
                    == TargetDataLine.class && !rates.isEmpty()
                    ? new Line.Info[] {line(rates.get(0))} : new Line.Info[0];
            case "isLineSupported" -> supports(((DataLine.Info) words[0]).getFormats()[0]);
            case "getLine" -> target();
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    TargetDataLine target() {
        return fake(TargetDataLine.class, this::call);
    }

    SourceDataLine source() {
        return fake(SourceDataLine.class, this::call);
    }

    private Object call(Object self, Method method, Object[] words)
            throws LineUnavailableException {
        calls.add(method.getName());
        switch (method.getName()) {
            case "open" -> open((AudioFormat) words[0]);
            case "read", "write" -> {
                return transfer.move((byte[]) words[0], (int) words[1], (int) words[2]);
            }
            case "start", "stop", "drain", "close" -> { }
            default -> throw new UnsupportedOperationException(method.toString());
        }
        return null;
    }

    private void open(AudioFormat format) throws LineUnavailableException {
        if (taken) {
            throw new LineUnavailableException("line with this format not supported.");
        }
        if (!supports(format) || format.getSampleRate() == refused) {
            throw new IllegalArgumentException("Line unsupported");
        }
        calls.set(calls.size() - 1, "open at " + (int) format.getSampleRate());
    }

    private boolean supports(AudioFormat format) {
        return rates.stream().anyMatch(rate -> line(rate).isFormatSupported(format));
    }

    private static DataLine.Info line(int rate) {
        return new DataLine.Info(TargetDataLine.class, new AudioFormat(rate, 16, 1, true, false));
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                FakeSoundCard.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
