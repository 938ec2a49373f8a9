package earshot.bench;

import earshot.audio.WavFormat.Container;
import earshot.audio.WavFormat.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes the bytes of a {@link WavPlan}. */
final class WavForge {

    private static final int NO_SIZE = 0xFFFF_FFFF; // look in ds64
    private static final int EXTENSIBLE = 0xFFFE;
    private static final long GUID_TAIL = 0x8000_00AA_0038_9B71L; // in the order of the file

    private final WavPlan plan;
    private final ByteOrder order;
    private final boolean is64;

    WavForge(WavPlan plan) {
        this.plan = plan;
        order = plan.container() == Container.RIFX
                ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        is64 = plan.container() == Container.RF64 || plan.container() == Container.BW64;
    }

    /** The 12 bytes of the head, and then every chunk with its pad byte. */
    List<byte[]> pieces() {
        List<byte[]> pieces = new ArrayList<>();
        plan.before().forEach(extra -> pieces.add(chunk(extra.id(), extra.bytes())));
        pieces.add(chunk("fmt ", format()));
        plan.between().forEach(extra -> pieces.add(chunk(extra.id(), extra.bytes())));
        pieces.add(chunk("data", is64 ? NO_SIZE : plan.sound().length, plan.sound()));
        plan.after().forEach(extra -> pieces.add(chunk(extra.id(), extra.bytes())));
        if (is64) {
            pieces.add(0, chunk("ds64", new byte[28]));
        }
        int riffSize = 4 + joined(pieces).length;
        if (is64) {
            buffer(pieces.get(0)).position(8).putLong(riffSize).putLong(plan.sound().length)
                    .putLong(plan.sound().length / plan.blockAlign());
        }
        pieces.add(0, head(riffSize));
        return pieces;
    }

    static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] head(int riffSize) {
        return buffer(new byte[12]).put(ascii(plan.container().name()))
                .putInt(is64 ? NO_SIZE : riffSize).put(ascii("WAVE")).array();
    }

    private byte[] format() {
        int tag = plan.encoding() == Encoding.PCM ? 1 : plan.encoding() == Encoding.FLOAT ? 3
                : plan.encoding() == Encoding.ALAW ? 6 : 7;
        ByteBuffer fmt = buffer(new byte[plan.extensible() ? 40 : tag == 1 ? 16 : 18]);
        fmt.putShort((short) (plan.extensible() ? EXTENSIBLE : tag));
        fmt.putShort((short) plan.channels()).putInt(plan.sampleRate());
        fmt.putInt(plan.sampleRate() * plan.blockAlign());
        fmt.putShort((short) plan.blockAlign()).putShort((short) plan.bits());
        if (plan.extensible()) {
            fmt.putShort((short) 22).putShort((short) plan.bits()).putInt(0);
            fmt.putInt(tag).putShort((short) 0).putShort((short) 0x10);
            fmt.order(ByteOrder.BIG_ENDIAN).putLong(GUID_TAIL);
        }
        return fmt.array();
    }

    private byte[] chunk(String id, byte[] bytes) {
        return chunk(id, bytes.length, bytes);
    }

    private byte[] chunk(String id, int size, byte[] bytes) {
        return buffer(new byte[8 + bytes.length + bytes.length % 2])
                .put(ascii(id)).putInt(size).put(bytes).array();
    }

    private ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
