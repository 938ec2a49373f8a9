package earshot.audio;

import static earshot.audio.RiffBuilder.riff;
import static earshot.audio.RiffBuilder.rf64;
import static earshot.audio.RiffBuilder.rifx;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.WavFormat.Container;
import earshot.audio.WavFormat.Encoding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavReaderTest {

    private static final int PCM = 1;
    private static final int FLOAT = 3;

    // Laws

    /** Whatever the bytes are: a sound whose samples fit in them, or a WavFormatException. */
    @Property(tries = 5000)
    void anyBytesAreReadOrRefused(@ForAll("damagedFiles") byte[] bytes) {
        try {
            WavFile file = WavReader.parse("any.wav", bytes);
            long sampleBytes = (long) file.signal().length() * file.format().blockAlign();
            assertTrue(sampleBytes <= bytes.length);
        } catch (WavFormatException e) {
            assertTrue(e.getMessage().startsWith("any.wav: "), e.getMessage());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            assertTrue(e.offset() <= bytes.length, e.getMessage());
        }
    }

    @Property(tries = 2000)
    void randomBytesAreReadOrRefused(@ForAll byte[] bytes) {
        anyBytesAreReadOrRefused(bytes);
    }

    /** Good files of every kind, some bytes of them overwritten, then cut somewhere. */
    @Provide
    Arbitrary<byte[]> damagedFiles() {
        Arbitrary<List<Integer>> places = Arbitraries.integers().between(0, 79).list().ofMaxSize(4);
        Arbitrary<Integer> values = Arbitraries.of(0, 1, 2, 3, 7, 16, 24, 127, 128, 254, 255);
        return Combinators.combine(Arbitraries.of(goodFiles()), places, values,
                Arbitraries.integers().between(0, 200)).as((good, at, value, length) -> {
                    byte[] bad = Arrays.copyOf(good, Math.min(good.length, 20 + length));
                    at.forEach(i -> bad[i % bad.length] = value.byteValue());
                    return bad;
                });
    }

    private static List<byte[]> goodFiles() {
        byte[] sound = new byte[96];
        Arrays.fill(sound, (byte) 63);
        return List.of(
                riff().fmt(PCM, 2, 44100, 4, 16).chunk("data", sound).build(),
                riff().chunk("LIST", sound).mono(FLOAT, 64).chunk("data", sound).build(),
                riff().extensible(PCM, 2, 24, 20).chunk("data", sound).build(),
                rifx().extensible(FLOAT, 1, 32, 32).chunk("data", sound).chunk("cue ").build(),
                rf64().chunk("ds64", longs(0, 96, 0)).mono(7, 8).head("data", 0xFFFF_FFFFL)
                        .raw(sound).build());
    }

    /** Chunks that a reader does not know change nothing, wherever they stand. */
    @Property(tries = 300)
    void unknownChunksChangeNothing(@ForAll byte[] before, @ForAll byte[] between)
            throws WavFormatException {
        byte[] plain = riff().mono(PCM, 16).data(1, 2, 3, 4).build();
        byte[] padded = riff().chunk("bext", before).mono(PCM, 16).chunk("LIST", between)
                .data(1, 2, 3, 4).chunk("id3 ", before).build();
        assertArrayEquals(samples(plain), samples(padded));
    }

    // Values that a person can check: the smallest, zero, a half, the largest

    @Test
    void pcm8HasItsZeroAt128() throws WavFormatException {
        assertSamples(riff().mono(PCM, 8).data(0, 128, 192, 255).build(), -1, 0, 0.5, 127 / 128.0);
    }

    @Test
    void pcm16() throws WavFormatException {
        assertSamples(riff().mono(PCM, 16).data(0x00, 0x80, 0, 0, 0x00, 0x40, 0xFF, 0x7F).build(),
                -1, 0, 0.5, 32767 / 32768.0);
    }

    @Test
    void pcm24() throws WavFormatException {
        assertSamples(riff().mono(PCM, 24).data(0, 0, 0x80, 0xFF, 0xFF, 0xFF, 0, 0, 0x40).build(),
                -1, -1 / 8388608.0, 0.5);
    }

    @Test
    void pcm32() throws WavFormatException {
        assertSamples(riff().mono(PCM, 32).data(0, 0, 0, 0x80, 1, 0, 0, 0, 0, 0, 0, 0x40).build(),
                -1, 1 / 2147483648.0, 0.5);
    }

    @Test
    void floats() throws WavFormatException {
        assertSamples(riff().mono(FLOAT, 32).data(0, 0, 0x80, 0xBF, 0, 0, 0, 0x3F).build(),
                -1, 0.5);
        assertSamples(riff().mono(FLOAT, 64).data(0, 0, 0, 0, 0, 0, 0xE0, 0x3F).build(), 0.5);
    }

    /** ITU-T G.711 at 16 bits, as libsndfile decodes it: loudest, quietest, in the middle. */
    @Test
    void telephoneCodes() throws WavFormatException {
        assertSamples(riff().mono(7, 8).data(0x00, 0x80, 0xFF, 0x7F, 0xAA, 0x8F).build(),
                -32124 / 32768.0, 32124 / 32768.0, 0, 0, 5372 / 32768.0, 16764 / 32768.0);
        assertSamples(riff().mono(6, 8).data(0x2A, 0xAA, 0xD5, 0x55, 0xC5, 0x9A).build(),
                -32256 / 32768.0, 32256 / 32768.0, 8 / 32768.0, -8 / 32768.0, 264 / 32768.0,
                4032 / 32768.0);
    }

    /** Every code decodes to a value of its own sign, in order of loudness. */
    @Test
    void telephoneCodesAreMonotonic() {
        for (int code = 1; code < 128; code++) {
            assertTrue(G711.mulaw((byte) code) > G711.mulaw((byte) (code - 1)), "mu-law " + code);
            assertEquals(-G711.mulaw((byte) code), G711.mulaw((byte) (code | 0x80)));
            assertTrue(G711.alaw((byte) ((code | 0x80) ^ 0x55))
                    > G711.alaw((byte) ((code - 1 | 0x80) ^ 0x55)), "A-law " + code);
            assertEquals(-G711.alaw((byte) code), G711.alaw((byte) (code | 0x80)));
        }
    }

    @Test
    void keepsChannelsApart() throws WavFormatException {
        Signal signal = parse(riff().fmt(PCM, 2, 44100, 4, 16)
                .data(0, 0x40, 0, 0xC0, 0, 0x20, 0, 0xE0).build()).signal();
        assertEquals(44100, signal.sampleRate());
        assertArrayEquals(new double[] {0.5, 0.25}, signal.channel(0));
        assertArrayEquals(new double[] {-0.5, -0.25}, signal.channel(1));
    }

    @Test
    void rifxIsBigEndian() throws WavFormatException {
        assertSamples(rifx().mono(PCM, 16).data(0x40, 0, 0xFF, 0xFF).build(), 0.5, -1 / 32768.0);
        assertSamples(rifx().mono(PCM, 24).data(0x40, 0, 1, 0xC0, 0x80, 0).build(),
                0.5 + 1 / 8388608.0, -0.5 + 32768 / 8388608.0);
        assertSamples(rifx().extensible(FLOAT, 1, 32, 32).data(0x3F, 0, 0, 0).build(), 0.5);
    }

    /** 12 and 20 bits fill their bytes from the top. */
    @Test
    void oddWidthsAreLeftJustified() throws WavFormatException {
        assertSamples(riff().mono(PCM, 12).data(0x10, 0x00, 0x00, 0x40).build(), 1 / 2048.0, 0.5);
        assertSamples(riff().mono(PCM, 20).data(0x10, 0x00, 0x00).build(), 1 / 524288.0);
        assertSamples(riff().extensible(PCM, 1, 32, 24).data(0, 1, 0, 0).build(), 1 / 8388608.0);
    }

    @Test
    void twentyFourBitsInFourBytesAreTheLowThree() throws WavFormatException {
        byte[] file = riff().fmt(PCM, 1, 8000, 4, 24).data(0, 0, 0x40, 0, 0, 0, 0xC0, 0xFF).build();
        assertSamples(file, 0.5, -0.5);
        assertWarning(file, "fmt chunk, byte 32: 24-bit samples in 4 bytes: took the low 3");
    }

    @Test
    void saysWhatTheFormatIs() throws WavFormatException {
        WavFormat format = parse(riff().extensible(PCM, 2, 24, 20).data().build()).format();
        assertEquals(new WavFormat(Container.RIFF, Encoding.PCM, 2, 8000, 24, 20, 6, true), format);
        assertEquals("pcm 24 bit (20 valid), 2 channels, 8000 Hz (RIFF, EXTENSIBLE)",
                format.describe());
    }

    // Odd files that are read

    @Test
    void anOrderlyFileHasNoWarnings() throws WavFormatException {
        assertEquals(List.of(), parse(riff().mono(PCM, 8).data(1, 2, 3).build()).warnings());
    }

    @Test
    void readsWhatIsThereOfACutFile() throws WavFormatException {
        byte[] file = riff().mono(PCM, 16).head("data", 8)
                .raw((byte) 0, (byte) 64, (byte) 1).build();
        assertSamples(file, 0.5);
        assertEquals(List.of("data chunk, byte 36: says 8 bytes, the file has 3 more (a stream, or "
                + "cut): read to its end", "data chunk, byte 47: the last frame is cut: left it "
                + "out"), parse(file).warnings());
    }

    @Test
    void readsAStreamToItsEnd() throws WavFormatException {
        for (long size : new long[] {0, 0xFFFF_FFFFL, 0x7FFF_F000L, 0x8000_0000L}) {
            byte[] file = riff().mono(PCM, 8).head("data", size)
                    .raw(RiffBuilder.bytes(0, 0, 0, 0, 0, 0, 0, 0, 128)).build(size);
            assertEquals(9, parse(file).signal().length());
            assertEquals(1, parse(file).warnings().size());
        }
    }

    /** Size 0 with a chunk after it is not a stream: the file has no samples. */
    @Test
    void zeroFramesAreZeroFrames() throws WavFormatException {
        byte[] file = riff().mono(PCM, 8).data().chunk("LIST", new byte[10]).build();
        assertEquals(0, parse(file).signal().length());
        assertWarning(file, "data chunk, byte 36: holds no samples");
    }

    @Test
    void rf64HasItsSizeInDs64() throws WavFormatException {
        byte[] file = rf64().chunk("ds64", longs(0, 2, 0)).mono(PCM, 8)
                .head("data", 0xFFFF_FFFFL).raw((byte) 128, (byte) 192, (byte) 1, (byte) 2).build();
        assertSamples(file, 0, 0.5);
        for (long size : new long[] {1L << 40, -1, Long.MIN_VALUE}) {
            byte[] impossible = rf64().chunk("ds64", longs(0, size, 0)).mono(PCM, 8)
                    .head("data", 0xFFFF_FFFFL).raw((byte) 128, (byte) 192).build();
            assertSamples(impossible, 0, 0.5);
            assertEquals(1, parse(impossible).warnings().size());
        }
    }

    @Test
    void ignoresBytesAfterTheEnd() throws WavFormatException {
        byte[] good = riff().mono(PCM, 8).data(128, 192).build();
        byte[] longer = Arrays.copyOf(good, good.length + 100);
        byte[] twice = riff().mono(PCM, 8).data(128, 192).data(1, 2).build(good.length - 8);
        byte[] junk = riff().mono(PCM, 8).data(128, 192).raw(new byte[20]).build();
        for (byte[] file : List.of(longer, twice, junk)) {
            assertSamples(file, 0, 0.5);
            assertEquals(List.of(), parse(file).warnings());
        }
    }

    @Test
    void forgivesAMissingPadByte() throws WavFormatException {
        byte[] file = riff().mono(PCM, 8).head("LIST", 3).raw((byte) 1, (byte) 2, (byte) 3)
                .data(128, 192).build();
        assertSamples(file, 0, 0.5);
        assertWarning(file, "chunk 'LIST', byte 36: its 3 bytes lack the pad byte");
    }

    /** What follows an odd chunk may be a stream's samples, whose size is not that of the file. */
    @Test
    void forgivesAMissingPadByteBeforeAStream() throws WavFormatException {
        for (long size : new long[] {0, 0xFFFF_FFFFL, 50}) {
            byte[] file = riff().mono(PCM, 8).head("LIST", 3).raw((byte) 1, (byte) 2, (byte) 3)
                    .head("data", size).raw((byte) 128, (byte) 192).build();
            assertSamples(file, 0, 0.5);
            assertEquals("chunk 'LIST', byte 36: its 3 bytes lack the pad byte",
                    parse(file).warnings().get(0));
        }
    }

    /** A space as the pad byte makes " LIS" of what follows, which might be a chunk's name. */
    @Test
    void prefersThePlaceAfterThePadByte() throws WavFormatException {
        byte[] file = riff().mono(PCM, 8).head("JUNK", 1).raw((byte) 0, (byte) ' ')
                .chunk("LIST", new byte[300]).data(128, 192).build();
        assertSamples(file, 0, 0.5);
        assertEquals(List.of(), parse(file).warnings());
    }

    /** The core's 16 bytes count, not what a longer fmt chunk says after them. */
    @Test
    void readsLongerFmtChunks() throws WavFormatException {
        byte[] core = Arrays.copyOfRange(riff().mono(PCM, 8).build(), 20, 36);
        for (int length : new int[] {17, 18, 20, 40, 1000}) {
            byte[] longer = Arrays.copyOf(core, length);
            Arrays.fill(longer, 16, length, (byte) 0xEE); // garbage, the extension's size too
            byte[] file = riff().chunk("fmt ", longer).data(128, 192).build();
            assertSamples(file, 0, 0.5);
            assertEquals(List.of(), parse(file).warnings());
        }
        byte[] bare = riff().head("fmt ", 17).raw(Arrays.copyOf(core, 17)).data(192).build();
        assertSamples(bare, 0.5);
        assertWarning(bare, "chunk 'fmt ', byte 12: its 17 bytes lack the pad byte");
    }

    @Test
    void aWrongByteRateIsNotRead() throws WavFormatException {
        byte[] file = riff().mono(PCM, 8).data(192).build();
        Arrays.fill(file, 28, 32, (byte) 0xFF);
        assertSamples(file, 0.5);
        assertEquals(List.of(), parse(file).warnings());
    }

    /** SoX turns only the tag of the sub-format's GUID round. */
    @Test
    void readsRifxAsSoxWritesIt() throws WavFormatException {
        byte[] file = rifx().extensible(PCM, 1, 16, 16).data(0x40, 0).build();
        byte[] guid = {0, 1, 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38};
        System.arraycopy(guid, 0, file, 44, guid.length);
        assertSamples(file, 0.5);
        file[44] = 1; // 0x0101, which is no tag of ours
        assertTrue(refusal(file).contains("a codec (tag 0x0101)"), refusal(file));
        file[47] = 1;
        assertTrue(refusal(file).contains("expected the GUID of PCM"), refusal(file));
    }

    /** Silence looks like a row of empty chunks, and music may look like any chunk. */
    @Test
    void aStreamsSamplesAreNotWalked() throws WavFormatException {
        byte[] silence = riff().mono(PCM, 8).head("data", 0).raw(new byte[8]).mono(PCM, 16)
                .build(0xFFFF_FFFFL);
        assertEquals(32, parse(silence).signal().length());
        assertEquals(1, parse(silence).warnings().size());
    }

    @Test
    void bw64IsReadLikeRf64AndRiffIsNot() throws WavFormatException {
        byte[] file = rf64().chunk("ds64", longs(0, 2, 0)).mono(PCM, 8).head("data", 0xFFFF_FFFFL)
                .raw((byte) 128, (byte) 192, (byte) 1, (byte) 2).build();
        file[0] = 'B';
        file[1] = 'W';
        assertSamples(file, 0, 0.5);
        assertEquals(Container.BW64, parse(file).format().container());
        System.arraycopy(new byte[] {'R', 'I', 'F', 'F'}, 0, file, 0, 4);
        assertEquals(4, parse(file).signal().length());
        byte[] small = rf64().chunk("ds64", longs(0, 1, 0)).mono(PCM, 8).data(128, 192).build();
        assertSamples(small, 0, 0.5); // its own size counts where it has one
        byte[] cut = rf64().chunk("ds64", new byte[8]).mono(PCM, 8).head("data", 0xFFFF_FFFFL)
                .raw((byte) 128, (byte) 192).build();
        assertSamples(cut, 0, 0.5);
    }

    @Test
    void takesTheFirstOfTwoDataChunks() throws WavFormatException {
        byte[] file = riff().mono(PCM, 8).data(192, 192).data(0, 0).build();
        assertSamples(file, 0.5, 0.5);
        assertWarning(file, "data chunk, byte 46: a second one: took the first");
    }

    @Test
    void derivesABlockAlignOfZero() throws WavFormatException {
        byte[] file = riff().fmt(PCM, 2, 8000, 0, 16).data(0, 64, 0, 192).build();
        assertSamples(file, 0.5);
        assertWarning(file, "fmt chunk, byte 32: block align 0: took 4");
    }

    @Test
    void zeroValidBitsAreAllOfThem() throws WavFormatException {
        byte[] file = riff().extensible(PCM, 1, 16, 0).data(0, 64).build();
        assertSamples(file, 0.5);
        assertWarning(file, "fmt chunk, byte 38: 0 valid bits of 16: took all 16");
    }

    @Test
    void readsNumbersThatAreNone() throws WavFormatException {
        byte[] file = riff().mono(FLOAT, 32).data(0, 0, 0xC0, 0x7F, 0, 0, 0, 0x40).build();
        assertSamples(file, Double.NaN, 2);
        assertEquals(List.of("data chunk, byte 36: 1 sample is NaN or infinite",
                "data chunk, byte 36: the largest sample is 2.00, beyond 1"),
                parse(file).warnings());
    }

    // Files that are refused, and how

    @Test
    void refusesAndSaysWhy() {
        assertRefused(riff().data(1, 2).build(), "data chunk, byte 12: expected a fmt chunk before "
                + "the samples, got none: the file is damaged");
        assertRefused(riff().mono(PCM, 8).build(), "file, byte 36: expected a data chunk, got the "
                + "end of the file after chunk 'fmt ' at byte 12 of size 16: copy or download it "
                + "again");
        assertRefused(riff().build(), "file, byte 12: expected a data chunk, got the end of the "
                + "file after its head: copy or download it again");
        assertRefused(riff().fmt(PCM, 0, 8000, 2, 16).data().build(), "fmt chunk, byte 22: "
                + "expected 1 to 1024 channels, got 0: the header is damaged");
        assertRefused(riff().fmt(PCM, 65535, 8000, 2, 16).data().build(), "fmt chunk, byte 22: "
                + "expected 1 to 1024 channels, got 65535: the header is damaged");
        assertRefused(riff().fmt(PCM, 1, 0, 2, 16).data().build(), "fmt chunk, byte 24: expected a "
                + "sample rate of 1 to 2147483647 Hz, got 0: the header is damaged");
        assertRefused(riff().fmt(PCM, 1, -1, 2, 16).data().build(), "fmt chunk, byte 24: expected "
                + "a sample rate of 1 to 2147483647 Hz, got 4294967295: the header is damaged");
        assertRefused(riff().mono(PCM, 64).data().build(), "fmt chunk, byte 34: expected 1 to 32 "
                + "bits of pcm, got 64: convert the file to 16-bit PCM");
        assertRefused(riff().mono(PCM, 36).data().build(), "fmt chunk, byte 34: expected 1 to 32 "
                + "bits of pcm, got 36: convert the file to 16-bit PCM");
        assertRefused(riff().mono(FLOAT, 16).data().build(), "fmt chunk, byte 34: expected 32 or "
                + "64 bits of float, got 16: convert the file to 16-bit PCM");
        assertRefused(riff().fmt(PCM, 2, 8000, 3, 16).data().build(), "fmt chunk, byte 32: "
                + "expected a block align of 4 (channels 2, bits 16), got 3: the header is "
                + "damaged");
        assertRefused(riff().chunk("fmt ", new byte[14]).data().build(), "fmt chunk, byte 20: "
                + "expected at least 16 bytes, got 14: the header is damaged");
        assertRefused(riff().mono(PCM, 8).mono(PCM, 16).data().build(), "fmt chunk, byte 36: "
                + "expected one format, got a second: pcm 8 bit, 1 channel, 8000 Hz (RIFF) and pcm "
                + "16 bit, 1 channel, 8000 Hz (RIFF): the file is damaged");
        assertRefused(riff().head("LIST", 6).raw(new byte[10]).mono(PCM, 8).data().build(),
                "chunk '????', byte 26: expected a chunk's name, got 0x00000000: the size of the "
                + "chunk before it is wrong");
    }

    @Test
    void namesTheCodec() {
        assertRefused(riff().mono(0x55, 0).data().build(), "fmt chunk, byte 20: expected PCM, "
                + "float, A-law or mu-law samples, got MP3 (tag 0x0055): convert the file to PCM");
        assertRefused(riff().mono(0x4242, 0).data().build(), "fmt chunk, byte 20: expected PCM, "
                + "float, A-law or mu-law samples, got a codec (tag 0x4242): convert the file to "
                + "PCM");
        assertTrue(refusal(riff().extensible(0x11, 1, 8, 8).data().build()).contains("IMA ADPCM"));
        byte[] strange = riff().extensible(PCM, 1, 8, 8).data().build();
        strange[59] = 0; // the last byte of the GUID
        assertRefused(strange, "fmt chunk, byte 44: expected the GUID of PCM, float, A-law or "
                + "mu-law, got 00000001...800000AA00389B00: convert the file to PCM");
        assertTrue(refusal(riff().mono(0x31, 0).data().build()).contains("GSM 6.10"));
    }

    @Test
    void namesWhatIsNotWav() {
        assertRefused(new byte[0], "file, byte 0: expected a WAV file (RIFF, size, WAVE), got an "
                + "empty file: copy or download it again");
        assertNotWav("an HTML page", "\n<!DOCTYPE html><html><head>");
        assertNotWav("a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid ");
        assertNotWav("a FLAC file", "fLaC\0\0\0\"");
        assertNotWav("an Ogg file", "OggS\0\u0002");
        assertNotWav("an MP3 file", "ID3\u0003\0");
        assertNotWav("an MP3 file", "\u00ff\u00fb\u0090\0");
        assertNotWav("an AIFF file", "FORM\0\0\0\0AIFFCOMM");
        assertNotWav("a Wave64 file", "riff.\u0091\u00cf\u0011\u00a5\u00d6\u0028\u00db");
        assertNotWav("an AVI film", "RIFF\0\0\0\0AVI LIST");
        assertNotWav("a cut WAV file", "RIFF\0\0");
        assertNotWav("an AppleDouble file", "\0\u0005\u0016\u0007\0\u0002\0\0Mac OS X");
        assertNotWav("an XML page", "<?xml version='1.0'?><Error><Code>AccessDenied</Code>");
        assertNotWav("a WMA file", "0&\u00b2u\u008ef\u00cf\u0011\u00a6\u00d9");
        assertNotWav("a WebP picture", "RIFF\0\0\0\0WEBPVP8 ");
        assertNotWav("a MIDI file", "RIFF\0\0\0\0RMIDdata");
        assertNotWav("a WavPack file", "wvpk\0\0\0\0");
        assertNotWav("a ZIP archive", "PK\u0003\u0004");
        assertNotWav("a file of zeros", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
        assertNotWav("plain text", "file,digit,speaker\n");
        assertNotWav("bytes of no kind", "\u0001\u0002\u0003");
    }

    @Test
    void readsFromAPath(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("half.wav"), riff().mono(PCM, 8).data(192).build());
        assertArrayEquals(new double[] {0.5}, WavReader.read(path).samples());
        Path text = Files.writeString(folder.resolve("notes.wav"), "to do");
        var error = assertThrows(WavFormatException.class, () -> WavReader.read(text));
        assertTrue(error.getMessage().startsWith(text + ": file, byte 0: "), error.getMessage());
    }

    private static WavFile parse(byte[] file) throws WavFormatException {
        return WavReader.parse("test.wav", file);
    }

    private static double[] samples(byte[] file) throws WavFormatException {
        return parse(file).signal().channel(0);
    }

    private static void assertSamples(byte[] file, double... expected) throws WavFormatException {
        assertArrayEquals(expected, samples(file));
    }

    private static void assertWarning(byte[] file, String expected) throws WavFormatException {
        assertEquals(List.of(expected), parse(file).warnings());
    }

    private static String refusal(byte[] file) {
        return assertThrows(WavFormatException.class, () -> parse(file)).getMessage();
    }

    private static void assertRefused(byte[] file, String expected) {
        assertEquals("test.wav: " + expected, refusal(file));
    }

    private static void assertNotWav(String kind, String content) {
        String message = refusal(content.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(message.contains("got " + kind), message);
        assertFalse(message.contains("\n"), message);
    }

    private static byte[] longs(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            buffer.putLong(value);
        }
        return buffer.array();
    }
}
