package earshot.audio;

import earshot.util.SafeFile;
import earshot.util.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes WAV files: a RIFF head, {@code fmt}, {@code data}.
 *
 * <p>An integer sample of b bits is the nearest whole number to sample · 2^(b−1) (a tie goes to the
 * even one), and is held within −2^(b−1) … 2^(b−1) − 1: what is too loud is clipped. Without that
 * the bits wrap, and a peak of +1.0 becomes a crack at −1.0.
 */
public final class WavWriter {

    private static final long MOST_BYTES = 0xFFFF_FFFFL - 64; // sizes have 32 bits; 64 for heads
    private static final int BLOCK_FRAMES = 1024;

    /** How a sample is written. */
    public enum SampleType {
        PCM_16(1, 2), PCM_24(1, 3), FLOAT_32(3, 4);

        private final int tag;
        private final int bytes;

        SampleType(int tag, int bytes) {
            this.tag = tag;
            this.bytes = bytes;
        }
    }

    private WavWriter() {
    }

    /** Writes 16-bit PCM, what every program reads. */
    public static void write(Signal signal, Path path) throws IOException {
        write(signal, path, SampleType.PCM_16);
    }

    /**
     * Writes the signal, under a temporary name first, so that no half file is ever seen.
     *
     * @throws IllegalArgumentException if a sample is NaN and the type is PCM, or if the signal
     *     has more than 1024 channels or does not fit in the 4 GiB of a WAV file
     */
    public static void write(Signal signal, Path path, SampleType type) throws IOException {
        requireWritable(signal, type);
        SafeFile.write(path, out -> writeTo(out, signal, type));
    }

    /** The bytes of the file that {@link #write(Signal, Path, SampleType)} would write. */
    public static byte[] encode(Signal signal, SampleType type) {
        requireWritable(signal, type);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out, signal, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toByteArray();
    }

    private static void requireWritable(Signal signal, SampleType type) {
        if (signal.channels() > WavFormat.MOST_CHANNELS) {
            throw new IllegalArgumentException(Text.format("a WAV file has at most %d channels, "
                    + "got %d: write several files", WavFormat.MOST_CHANNELS, signal.channels()));
        }
        if (dataBytes(signal, type) > MOST_BYTES) {
            throw new IllegalArgumentException(Text.format(
                    "a WAV file holds at most %d bytes of samples, got %d: write it in pieces",
                    MOST_BYTES, dataBytes(signal, type)));
        }
        for (int c = 0; c < signal.channels() && type != SampleType.FLOAT_32; c++) {
            double[] samples = signal.channel(c);
            for (int n = 0; n < samples.length; n++) {
                if (Double.isNaN(samples[n])) {
                    throw new IllegalArgumentException(Text.format("PCM samples are numbers, got "
                            + "NaN at sample %d of channel %d: find out where it came from", n, c));
                }
            }
        }
    }

    private static long dataBytes(Signal signal, SampleType type) {
        return (long) signal.length() * signal.channels() * type.bytes;
    }

    private static void writeTo(OutputStream out, Signal signal, SampleType type)
            throws IOException {
        out.write(head(signal, type));
        double[][] channels = new double[signal.channels()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = signal.channel(c);
        }
        for (int start = 0; start < signal.length(); start += BLOCK_FRAMES) {
            int end = Math.min(signal.length(), start + BLOCK_FRAMES);
            ByteBuffer block = littleEndian((end - start) * channels.length * type.bytes);
            for (int n = start; n < end; n++) {
                for (double[] channel : channels) {
                    put(block, channel[n], type);
                }
            }
            out.write(block.array());
        }
        if (dataBytes(signal, type) % 2 == 1) {
            out.write(0); // the pad byte of an odd chunk
        }
    }

    /** Everything before the first sample. A float file also has to say how many frames it has. */
    private static byte[] head(Signal signal, SampleType type) {
        boolean isFloat = type == SampleType.FLOAT_32;
        long dataBytes = dataBytes(signal, type);
        int frameBytes = signal.channels() * type.bytes;
        ByteBuffer head = littleEndian(isFloat ? 58 : 44);
        id(head, "RIFF").putInt((int) (head.capacity() - 8 + dataBytes + dataBytes % 2));
        id(id(head, "WAVE"), "fmt ").putInt(isFloat ? 18 : 16);
        head.putShort((short) type.tag).putShort((short) signal.channels());
        head.putInt(signal.sampleRate()).putInt(signal.sampleRate() * frameBytes);
        head.putShort((short) frameBytes).putShort((short) (type.bytes * 8));
        if (isFloat) {
            head.putShort((short) 0); // no extension
            id(head, "fact").putInt(4).putInt(signal.length());
        }
        id(head, "data").putInt((int) dataBytes);
        return head.array();
    }

    private static void put(ByteBuffer block, double sample, SampleType type) {
        switch (type) {
            case PCM_16 -> block.putShort((short) quantise(sample, 0x1p15));
            case PCM_24 -> {
                int value = quantise(sample, 0x1p23);
                block.putShort((short) value).put((byte) (value >> 16));
            }
            case FLOAT_32 -> block.putFloat((float) sample);
        }
    }

    private static int quantise(double sample, double steps) {
        return (int) Math.max(-steps, Math.min(steps - 1, Math.rint(sample * steps)));
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer id(ByteBuffer buffer, String id) {
        return buffer.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}
