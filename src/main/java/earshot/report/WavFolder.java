package earshot.report;

import earshot.audio.Signal;
import earshot.audio.WavWriter;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Sounds of one run as numbered WAV files, to be listened to with any program:
 * {@code 001_said_5_heard_4.wav}.
 */
public final class WavFolder {

    private static final String NUMBERED = "\\d{3,}_.*\\.wav";
    private static final int LONGEST = 48; // letters of a name, 4 bytes each at most

    private final Path folder;
    private int files;

    private WavFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder without the numbered files of an earlier run; other files stay. It is made with
     * the first sound.
     */
    public static WavFolder emptied(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder,
                    file -> file.getFileName().toString().matches(NUMBERED)
                            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))) {
                for (Path file : old) {
                    Files.delete(file);
                }
            }
        }
        return new WavFolder(folder);
    }

    /**
     * Writes a sound as 16-bit WAV at its own rate, and returns the file, which lies in the folder
     * whatever the name. It is called by its number, from 1, and the name, in which everything but
     * letters, digits, dots and dashes becomes a low line.
     *
     * @throws IllegalArgumentException if a sample is NaN
     */
    public Path add(String name, Signal sound) throws IOException {
        String safe = name.replaceAll("[^\\p{L}\\p{N}.-]+", "_");
        String brief = safe.codePointCount(0, safe.length()) <= LONGEST ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST));
        Path file = resolve(folder, Text.format("%03d_%s.wav", files + 1, brief));
        WavWriter.write(sound, file);
        files++;
        return file;
    }

    /** In a locale without them, letters beyond ASCII become low lines. */
    static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(name.replaceAll("[^ -~]", "_"));
        }
    }
}
