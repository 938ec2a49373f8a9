package earshot.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/** Recordings in a folder or a zip that are no WAV files, by their names. */
final class ForeignSounds {

    private static final Set<String> ENDINGS = Set.of("mp3", "flac", "ogg", "oga", "opus", "m4a",
            "aac", "mp4", "webm", "wma", "aif", "aiff", "aifc", "au", "snd", "caf", "w64", "amr",
            "sph", "wv", "ape", "wave");

    private ForeignSounds() {
    }

    static List<Finding> in(Path place) throws IOException {
        return (Files.isDirectory(place) ? inFolder(place) : inZip(place)).stream()
                .filter(ForeignSounds::isSound).sorted()
                .map(name -> Finding.of(Ailment.FOREIGN, name, "is a sound, but no .wav file:"
                        + " nobody reads it")).toList();
    }

    private static boolean isSound(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return !file.startsWith(".") && !name.startsWith("__MACOSX") && ENDINGS.contains(
                file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static List<String> inFolder(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(Names.printable(Names.of(folder.relativize(file))));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // the corpus has said so
            }
        });
        return names;
    }

    private static List<String> inZip(Path zip) throws IOException {
        try (ZipFile file = ZipWalk.open(zip)) {
            return file.stream().filter(entry -> !entry.isDirectory())
                    .map(entry -> Names.printable(entry.getName())).toList();
        }
    }
}
