package earshot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may lie in a folder beside clips: nothing of it hangs, and nothing is lost in silence. */
class OddFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void someClips() throws IOException {
        Clips.write(folder, "0_a_0.wav", "0_b_0.wav", "1_a_0.wav");
    }

    /** So that the folder can be removed. */
    @AfterEach
    void openAll() throws IOException {
        for (String name : List.of("no", "0_x_0.wav")) {
            Path path = folder.resolve(name);
            if (Files.exists(path) && File.separatorChar == '/') {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private List<Remark> skipped() throws IOException {
        Corpus corpus = Clips.open(folder);
        assertEquals(List.of("0_a_0.wav", "0_b_0.wav", "1_a_0.wav"), Clips.names(corpus));
        assertEquals(List.of(), corpus.warned());
        return corpus.skipped();
    }

    private void link(String name, Path to) {
        try {
            Files.createSymbolicLink(folder.resolve(name), to);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("skipped: this system lets nobody make links: " + e);
        }
    }

    private static void close(Path path) throws IOException {
        assumeTrue(File.separatorChar == '/', "skipped: this system has no such permissions");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(path), "skipped: whoever runs this may read everything");
    }

    /** Nobody writes to this pipe: whoever opened it would wait for ever. */
    @Test
    void aPipeIsNotOpened() throws Exception {
        assumeTrue(File.separatorChar == '/', "skipped: this system has no pipes with names");
        assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("0_pipe_0.wav").toString()).start()
                .waitFor() == 0, "skipped: no mkfifo here");
        link("0_to_0.wav", folder.resolve("0_pipe_0.wav"));
        String reason = "is no file but a pipe, a socket or a device";
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_pipe_0.wav", reason),
                new Remark(Ailment.DAMAGED, "0_to_0.wav", reason)),
                assertTimeoutPreemptively(Duration.ofSeconds(20), this::skipped));
        BadInputException error = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThrows(BadInputException.class,
                        () -> Clips.open(folder.resolve("0_pipe_0.wav"))));
        assertTrue(error.getMessage().endsWith("got another kind of file"), error.getMessage());
    }

    @Test
    void aSocketIsNotOpened() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("0_socket_0.wav")));
            assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_socket_0.wav",
                    "is no file but a pipe, a socket or a device")), skipped());
        } catch (UnsupportedOperationException e) {
            Assumptions.abort("skipped: this system has no such sockets");
        }
    }

    @Test
    void foldersAreNoFilesAndTheirClipsCount() throws IOException {
        Files.createDirectory(folder.resolve("0_folder_0.wav"));
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_folder_0.wav",
                "is a folder")), skipped());
        Clips.write(folder, "0_folder_0.wav/1_c_0.wav");
        assertEquals(List.of("0_a_0.wav", "0_b_0.wav", "0_folder_0.wav/1_c_0.wav", "1_a_0.wav"),
                Clips.names(Clips.open(folder)));
    }

    @Test
    void linksThatLeadAroundOrNowhereAreNamed() throws IOException {
        link("0_around_0.wav", folder);
        link("around", folder);
        link("0_self_0.wav", Path.of("0_self_0.wav"));
        link("0_gone_0.wav", Path.of("gone"));
        link("notes", Path.of("gone"));
        link(".hidden", folder);
        List<Remark> skipped = skipped();
        assertEquals(new Remark(Ailment.DAMAGED, "0_gone_0.wav",
                "cannot be read: it is gone, or a link that leads nowhere"), skipped.get(0));
        assertEquals("0_self_0.wav", skipped.get(1).name());
        assertTrue(skipped.get(1).reason().startsWith("cannot be read: "), skipped.toString());
        assertEquals(List.of(
                new Remark(Ailment.DAMAGED, "0_around_0.wav",
                        "is a link to a folder: these are not followed"),
                new Remark(Ailment.DAMAGED, "around",
                        "is a link to a folder: these are not followed")),
                skipped.subList(2, skipped.size()));
    }

    @Test
    void aLinkToAFileIsRead() throws IOException {
        link("1_z_0.wav", folder.resolve("0_a_0.wav"));
        List<Recording> clips = Clips.open(folder).recordings();
        assertEquals(clips.get(0).contentHash(), clips.get(3).contentHash());
    }

    @Test
    void aFileWithoutPermissionIsSkipped() throws IOException {
        Clips.write(folder, "0_x_0.wav");
        close(folder.resolve("0_x_0.wav"));
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_x_0.wav",
                "cannot be read: no permission")), skipped());
    }

    @Test
    void aLabelsFolderWithoutPermissionIsALabelThatIsLost() throws IOException {
        Path place = folder.resolve("no").getParent().resolve("labels");
        Clips.write(place, "yes/a.wav", "yes/b.wav", "no/c.wav");
        try {
            close(place.resolve("no"));
            assertEquals(place + ": no readable recording of no among 2 files; the first that was"
                    + " skipped: no: cannot be read: no permission", assertThrows(
                            BadInputException.class, () -> Clips.open(place)).getMessage());
            close(place);
            assertEquals(place + ": cannot be read: no permission", assertThrows(
                    BadInputException.class, () -> Clips.open(place)).getMessage());
        } finally {
            for (Path path : List.of(place, place.resolve("no"))) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** As above, for those who may read everything; where files name the labels it is no matter. */
    @Test
    void aClosedFolderIsMissedWhereFoldersAreLabels() throws IOException {
        for (boolean named : new boolean[] {true, false}) {
            Listing listing = new Listing();
            listing.addClosed("around/no", "cannot be read: no permission");
            listing.addFile(named ? "around/0_a_0.wav" : "around/yes/a.wav", () -> Clips.tone(1));
            WavFiles files = new WavFiles(folder, listing.files(), listing.passed(), List.of(),
                    listing.closedFolders(), null);
            if (named) {
                assertEquals(listing.passed(), open(files).skipped());
            } else {
                assertEquals(folder + ": no readable recording of no among 1 file; the first that"
                        + " was skipped: around/no: cannot be read: no permission",
                        assertThrows(BadInputException.class, () -> open(files)).getMessage());
            }
        }
    }

    private static Corpus open(WavFiles files) throws IOException {
        return Corpus.open(files, Parallel.single(), Progress.Factory.SILENT);
    }

    /** Sparse: 64 MiB and a byte that take no room on the disk. */
    @Test
    void whatIsTooLargeForAClipIsNotRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(
                folder.resolve("0_large_0.wav").toFile(), "rw")) {
            file.setLength(ClipFile.MOST_BYTES + 1L);
        }
        assertEquals(List.of(new Remark(Ailment.DAMAGED, "0_large_0.wav",
                "holds 67108865 bytes, more than the"
                + " 67108864 of the largest clip: cut it in pieces")), skipped());
    }

    @Test
    void aFileThatVanishesLaterIsNamed() throws IOException {
        Recording clip = Clips.open(folder).recordings().get(1);
        Files.delete(folder.resolve("0_b_0.wav"));
        BadInputException error = assertThrows(BadInputException.class, clip::read);
        assertEquals("0_b_0.wav: cannot be read: it is gone, or a link that leads nowhere",
                error.getMessage());
    }

    @Test
    void reasonsAreWordsAndNotClasses() {
        assertEquals("cannot be read: no permission", Unreadable.reason(
                new AccessDeniedException("/x/y.wav")));
        assertEquals("cannot be read: it is gone, or a link that leads nowhere",
                Unreadable.reason(new NoSuchFileException("/x/y.wav")));
        assertEquals("cannot be read: too long",
                Unreadable.reason(new FileSystemException("/x", null, "too long")));
        assertEquals("cannot be read: disk on fire",
                Unreadable.reason(new IOException("disk on fire")));
        assertEquals("cannot be read: java.io.IOException", Unreadable.reason(new IOException()));
        assertEquals("is a folder", Unreadable.reason(new BadInputException("is a folder")));
    }

    @Test
    void namesInAllScriptsAndForms() throws IOException {
        List<String> names = List.of("0_a b_0.wav", "0_\ud83d\ude00_0.wav", "0_שבע_0.wav",
                "0_\u00e9_0.wav", "1_e\u0301\u0302_0.WAV");
        try {
            Clips.write(folder, names.toArray(String[]::new));
        } catch (InvalidPathException e) {
            Assumptions.abort("skipped: this locale has no such names");
        }
        Corpus corpus = Clips.open(folder);
        assertEquals(8, corpus.recordings().size());
        assertEquals(List.of("a", "a b", "b", "\u00e9", "\u00e9\u0302", "שבע", "\ud83d\ude00"),
                corpus.voices());
    }

    /** A Mac decomposes é, another system does not: it is one label. */
    @Test
    void aLabelIsComposed() throws IOException {
        Path place = folder.resolve("labels");
        try {
            Clips.write(place, "caf\u00e9/a.wav", "cafe\u0301/b.wav", "th\u00e9/a.wav");
        } catch (InvalidPathException e) {
            Assumptions.abort("skipped: this locale has no such names");
        }
        assertEquals(List.of("caf\u00e9", "th\u00e9"), Clips.open(place).labels());
    }

    @Test
    void controlsInANameAreNumbersEverywhere() throws IOException {
        assumeTrue(File.separatorChar == '/', "skipped: this system has no such names");
        Clips.write(folder, "1_\u001b[31m_0.wav", "junk\n.wav");
        Corpus corpus = Clips.open(folder);
        assertEquals("[U+001B][31m", corpus.recordings().get(2).voice());
        assertEquals("junk[U+000A].wav", corpus.skipped().get(0).name());
        assertEquals(800, corpus.recordings().get(2).read().length());
    }

    /** Files whose names are printed alike keep one order, whatever the system lists first. */
    @Test
    void namesThatLookAlikeKeepTheirOrder() {
        for (int first : new int[] {0, 1}) {
            Listing listing = new Listing();
            String[] names = {"e\u0301.wav", "\u00e9.wav"};
            listing.addFile(names[first], () -> new byte[0]);
            listing.addFile(names[1 - first], () -> new byte[0]);
            assertEquals(List.of(names),
                    listing.files().stream().map(Listing.Entry::raw).toList());
        }
    }

    @Test
    void whatSystemsLeaveBehindIsNoComplaint() throws IOException {
        Clips.write(folder, "__MACOSX/._0_a_0.wav", "._0_a_0.wav", "lost+found/x.wav",
                "System Volume Information/x.wav", "$RECYCLE.BIN/x.wav");
        Files.writeString(folder.resolve("Thumbs.db"), "x");
        Files.writeString(folder.resolve(".DS_Store"), "x");
        assertEquals(List.of(), skipped());
    }

    @Test
    void anEmptyFolderBesideThoseOfLabelsIsRemarkedUpon() throws IOException {
        Path place = folder.resolve("labels");
        Clips.write(place, "yes/a.wav", "no/deeper/b.wav", "no/c.wav",
                "around/far/d.wav");
        Files.createDirectories(place.resolve("maybe"));
        Files.createDirectories(place.resolve("yes/empty/empty"));
        Corpus corpus = Clips.open(place);
        assertEquals(List.of(new Remark(Ailment.LABELS, "maybe",
                "has no .wav file: nothing is labelled by it")),
                corpus.warned());
        assertEquals(List.of(), Clips.open(folder.resolve("labels/yes/..")).skipped());
    }

    @Test
    void aCorpusOfLinksAloneSaysWhyItIsEmpty() throws IOException {
        Path place = Files.createDirectory(folder.resolve("links"));
        link("links/yes", folder);
        assertEquals(place + ": no .wav file in it: name the folder or zip that holds the"
                + " recordings; the first that was skipped: yes: is a link to a folder: these are"
                + " not followed", assertThrows(BadInputException.class,
                        () -> Clips.open(place)).getMessage());
    }

    /** The first file that is named is one of the label that is lost, not the first of all. */
    @Test
    void whoLosesALabelIsToldWhy() throws IOException {
        Clips.write(folder, "0_c_0.wav", new byte[0]);
        Clips.write(folder, "1_a_0.wav", new byte[3]);
        String message = assertThrows(BadInputException.class, () -> Clips.open(folder))
                .getMessage();
        assertTrue(message.startsWith(folder + ": no readable recording of 1 among 4 files; the"
                + " first that was skipped: 1_a_0.wav: "), message);
    }

    @Test
    void aThousandFilesThatVanishWhileTheyAreRead() throws Exception {
        Path place = folder.resolve("vanishing");
        for (int i = 0; i < 1000; i++) {
            Clips.write(place, i % 2 + "_v_" + i + ".wav", Clips.tone(i % 9));
        }
        Progress.Factory deleting = (job, steps) -> (count, note) -> IntStream.range(100, 1000)
                .forEach(i -> place.resolve(i % 2 + "_v_" + i + ".wav").toFile().delete());
        try (Parallel two = Parallel.of(2); Corpus corpus = Corpus.open(place, two, deleting)) {
            assertEquals(1000, corpus.recordings().size() + corpus.skipped().size());
            assertTrue(corpus.skipped().size() >= 890, corpus.skipped().size() + " skipped");
        }
    }
}
