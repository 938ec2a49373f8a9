package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @TempDir
    Path folder;

    /** The voice is what stands before the hyphen: variants of one voice are one voice. */
    @Test
    void earshotsOwn() throws IOException {
        Corpus corpus = corpus("0_rms-1_0.wav", "1_rms-2_1.wav", "1_slt-3_12.wav");
        assertEquals(Layout.EARSHOT, corpus.layout());
        assertEquals(List.of("0 rms 0", "1 rms 1", "1 slt 12"), clips(corpus));
        assertEquals(List.of("0", "1"), corpus.labels());
        assertEquals(List.of("rms", "slt"), corpus.voices());
    }

    @Test
    void fsdd() throws IOException {
        Corpus corpus = corpus("3_jackson_12.wav", "4_jackson_0.wav", "3_theo_7.WAV");
        assertEquals(Layout.FSDD, corpus.layout());
        assertEquals(List.of("3 jackson 12", "3 theo 7", "4 jackson 0"), clips(corpus));
    }

    @Test
    void audioMnist() throws IOException {
        Corpus corpus = corpus("01/3_01_12.wav", "01/4_01_0.wav", "26/3_26_49.wav");
        assertEquals(Layout.AUDIOMNIST, corpus.layout());
        assertEquals(List.of("3 01 12", "4 01 0", "3 26 49"), clips(corpus));
        assertEquals(List.of("01", "26"), corpus.voices());
    }

    @Test
    void aFolderALabel() throws IOException {
        Corpus corpus = corpus("yes/a b.wav", "yes/ü.wav", "no/1.wav", "deeper/no/2.wav");
        assertEquals(Layout.FOLDERS, corpus.layout());
        assertEquals(List.of("no", "yes"), corpus.labels());
        assertEquals(List.of(), corpus.voices());
        assertNull(corpus.recordings().get(0).voice());
        assertEquals(List.of("no null -1", "no null -1", "yes null -1", "yes null -1"),
                clips(corpus));
    }

    /** The notebook's own folders: the folder is the digit, the name tells the speaker too. */
    @Test
    void aFolderADigitWithNamesThatTellTheVoice() throws IOException {
        Corpus corpus = corpus("9/9_09_26.wav", "9/9_10_1.wav", "8/8_09_0.wav");
        assertEquals(Layout.FOLDERS, corpus.layout());
        assertEquals(List.of("8 09 0", "9 09 26", "9 10 1"), clips(corpus));
        assertEquals(List.of("09", "10"), corpus.voices());
    }

    /** Speaker 3 says a 3: one such folder does not turn speakers into labels. */
    @Test
    void aVoiceThatIsCalledAsADigit() throws IOException {
        assertEquals(Layout.AUDIOMNIST,
                corpus("3/3_3_0.wav", "3/4_3_0.wav", "5/3_5_0.wav", "5/4_5_0.wav").layout());
    }

    @Test
    void aNameUnlikeTheOthersIsSkipped() throws IOException {
        Corpus corpus = corpus("0_rms-1_0.wav", "1_rms-2_1.wav", "noise.wav");
        assertEquals(List.of(new Corpus.Remark(Ailment.MISPLACED, "noise.wav",
                "is not called digit_voice_take.wav like the others")), corpus.skipped());
        assertEquals(2, corpus.recordings().size());
    }

    @Test
    void aFileBesideTheLabelFoldersIsSkipped() throws IOException {
        Corpus corpus = corpus("yes/a.wav", "no/b.wav", "stray.wav");
        assertEquals(List.of(new Corpus.Remark(Ailment.MISPLACED, "stray.wav",
                "lies in no folder that names its label")), corpus.skipped());
    }

    /** A zip is read as the folder that it holds, a folder around everything or not. */
    @Test
    void everyLayoutInAZip() throws IOException {
        String[][] layouts = {{"0_rms-1_0.wav", "1_rms-2_1.wav"}, {"3_jackson_12.wav"},
            {"01/3_01_12.wav", "26/4_26_1.wav"}, {"yes/ä b.wav", "no/b.wav"}};
        for (int i = 0; i < layouts.length; i++) {
            for (String around : new String[] {"", "around/"}) {
                Path plain = folder.resolve(i + around);
                for (String name : layouts[i]) {
                    Clips.write(plain, around + name, Clips.tone(1));
                }
                Path zip = Clips.zip(plain, folder.resolve(i + ".zip"), StandardCharsets.UTF_8);
                try (Corpus unpacked = Clips.open(plain); Corpus packed = Clips.open(zip)) {
                    assertEquals(Layout.values()[i], packed.layout());
                    assertEquals(clips(unpacked), clips(packed));
                    assertEquals(Clips.names(unpacked), Clips.names(packed));
                    assertEquals(800, packed.recordings().get(0).read().length());
                }
            }
        }
    }

    private Corpus corpus(String... names) throws IOException {
        Clips.write(folder, names);
        return Clips.open(folder);
    }

    private static List<String> clips(Corpus corpus) {
        return corpus.recordings().stream()
                .map(clip -> clip.label() + " " + clip.voice() + " " + clip.take()).toList();
    }
}
