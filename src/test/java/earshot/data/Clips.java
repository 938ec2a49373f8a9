package earshot.data;

import earshot.audio.Signal;
import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.audio.WavWriter.SampleType;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders and zips of short tones under names of all kinds. */
public final class Clips {

    private Clips() {
    }

    /** A tenth of a second that no other number shares. */
    static byte[] tone(int number) {
        return wav(Synth.sine(200 + 7 * number, 0.5, 0.1, 8000));
    }

    static byte[] wav(Signal signal) {
        return WavWriter.encode(signal, SampleType.FLOAT_32);
    }

    /** Each name a tone of its own; folders are made as needed. */
    static void write(Path folder, String... names) throws IOException {
        for (int i = 0; i < names.length; i++) {
            write(folder, names[i], tone(i));
        }
    }

    public static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Everything in a folder as a zip, names in the given encoding. */
    static Path zip(Path folder, Path zip, Charset encoding) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, encoding);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(Names.of(folder.relativize(path))));
                out.write(Files.readAllBytes(path));
            }
        }
        return zip;
    }

    public static Corpus open(Path place) throws IOException {
        return Corpus.open(place, Parallel.single(), Progress.Factory.SILENT);
    }

    static List<String> names(Corpus corpus) {
        return corpus.recordings().stream().map(Recording::name).toList();
    }
}
