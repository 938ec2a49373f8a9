package lesson12_mfcc_ann;

import earshot.lessons.Desk;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Three of the embedded digits, so that lessons that train are quick to test. */
public final class SmallCorpus {

    private SmallCorpus() {
    }

    /** 0, 1 and 2 under their names, 378 clips of 20 voices, or those that contain some words. */
    public static Path named(Path folder, String... words) throws IOException {
        Files.createDirectories(folder);
        for (Path clip : clips()) {
            String name = clip.getFileName().toString();
            if (words.length == 0 || List.of(words).stream().anyMatch(name::contains)) {
                Files.copy(clip, folder.resolve(name));
            }
        }
        return folder;
    }

    /** As many clips of 0, 1 and 2 each, numbered in a folder a digit: nobody knows the voices. */
    public static Path nameless(Path folder, int clipsEach) throws IOException {
        int[] count = new int[3];
        for (Path clip : clips()) {
            int digit = clip.getFileName().toString().charAt(0) - '0';
            Path target = folder.resolve("digit " + digit).resolve(count[digit] + ".wav");
            if (count[digit]++ < clipsEach) {
                Files.createDirectories(target.getParent());
                Files.copy(clip, target);
            }
        }
        return folder;
    }

    private static List<Path> clips() {
        try (Stream<Path> files = Files.list(Path.of("data", "digits"))) {
            return files.filter(file -> file.getFileName().toString().matches("[012]_.*\\.wav"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seed 42, two threads, no window. */
    public static Desk desk(Path data, Path figures, OutputStream out, boolean quick) {
        return new Desk(data, figures, new PrintStream(out, true, StandardCharsets.UTF_8),
                Progress.Factory.SILENT, false, false, quick, Seeds.of(42), 2);
    }
}
