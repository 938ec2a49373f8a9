package lesson03_wav;

import earshot.audio.Signal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A reader of 16-bit files of one channel that believes every byte it is shown. */
final class FirstReader {

    private FirstReader() {
    }

    static Signal read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        in.position(12); // "RIFF", size, "WAVE"
        int rate = 0;
        while (true) {
            String name = letters(in);
            int size = in.getInt();
            int start = in.position();
            if (name.equals("fmt ")) {
                rate = in.getInt(start + 4);
            } else if (name.equals("data")) {
                return Signal.mono(samples(in, size / 2), rate);
            }
            in.position(start + size + size % 2);
        }
    }

    private static String letters(ByteBuffer in) {
        byte[] letters = new byte[4];
        in.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static double[] samples(ByteBuffer in, int count) {
        double[] samples = new double[count];
        for (int n = 0; n < count; n++) {
            samples[n] = in.getShort() / 32768.0;
        }
        return samples;
    }

    /** What many programs do: take it for granted that samples begin at byte 44. */
    static double[] readFromByte44(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(44);
        return samples(in, (file.length - 44) / 2);
    }
}
