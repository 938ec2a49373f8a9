package earshot.data;

import earshot.audio.Signal;
import earshot.audio.WavFile;
import earshot.audio.WavReader;
import earshot.data.Corpus.Remark;
import earshot.util.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What became of one file of a corpus.
 *
 * <p>A clip whose samples, its channels mixed, are all the same is silent and skipped, like one
 * without samples: no feature of it tells anything.
 *
 * @param recording the clip; null when it is skipped
 * @param channels of the clip; 0 when it is skipped
 * @param warning what its file is flawed by, in spite of which it was read; null for most
 * @param skipped why it is not in the corpus; null when it is
 */
record Found(Recording recording, int channels, String warning, Remark skipped) {

    private static final int LOWEST_HZ = 100;
    private static final int HIGHEST_HZ = 1_000_000;

    /** Reads a file and says what came of it; it never throws. */
    static Found read(Listing.Entry entry, Layout layout) {
        String name = entry.name();
        Layout.Clip clip = layout.clip(name).orElse(null);
        if (clip == null) {
            return skipped(Ailment.MISPLACED, name, layout == Layout.FOLDERS
                    ? "lies in no folder that names its label"
                    : "is not called digit_voice_take.wav like the others");
        }
        Ailment kind = Ailment.DAMAGED;
        try {
            byte[] bytes = entry.file().bytes();
            kind = bytes.length == 0 ? Ailment.EMPTY
                    : WavReader.isWav(bytes) ? Ailment.DAMAGED : Ailment.FOREIGN;
            WavFile wav = WavReader.parse(name, bytes);
            Signal signal = wav.signal();
            Remark flaw = flaw(name, signal);
            if (flaw != null) {
                return skipped(flaw);
            }
            Recording recording = new Recording(name, entry.file(), clip.label(), clip.voice(),
                    clip.take(), signal.seconds(), signal.sampleRate(), contentHash(bytes));
            return new Found(recording, signal.channels(), wav.warnings().isEmpty() ? null
                    : String.join("; ", wav.warnings()), null);
        } catch (IOException e) {
            return skipped(kind, name, Unreadable.reason(e));
        }
    }

    private static Remark flaw(String name, Signal signal) {
        if (signal.length() == 0) {
            return new Remark(Ailment.EMPTY, name, "has no samples");
        }
        if (signal.sampleRate() < LOWEST_HZ || signal.sampleRate() > HIGHEST_HZ) {
            return new Remark(Ailment.DAMAGED, name, Text.format("has a sample rate of %d Hz, which"
                    + " no recording has: its header is damaged", signal.sampleRate()));
        }
        double[] samples = signal.mono().samples();
        for (double sample : samples) {
            if (!Signal.isUsable(sample)) {
                return new Remark(Ailment.DAMAGED, name, "has a sample that is " + sample);
            }
        }
        return isConstant(samples) ? new Remark(Ailment.SILENT, name, "is silent: every sample"
                + (signal.channels() > 1 ? ", its channels mixed," : "") + " is " + samples[0])
                : null;
    }

    private static boolean isConstant(double[] samples) {
        for (double sample : samples) {
            if (sample != samples[0]) {
                return false;
            }
        }
        return true;
    }

    private static long contentHash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Found skipped(Ailment kind, String name, String reason) {
        return skipped(new Remark(kind, name, reason));
    }

    static Found skipped(Remark remark) {
        return new Found(null, 0, null, remark);
    }
}
