package earshot.cli;

import earshot.cli.ComputeOptions.Engine;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How to start the program that is running, in a process of its own. */
final class ThisProgram {

    private ThisProgram() {
    }

    /**
     * This Java, on these classes. As with {@code java -jar}, there is no Vector API, which takes
     * longer to start than one clip could win by it, unless it is asked for.
     */
    static List<String> command(Engine engine) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (engine == Engine.VECTOR) {
            command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        }
        command.addAll(List.of("-cp", classPath(Earshot.class.getClassLoader()),
                Earshot.class.getName()));
        return command;
    }

    /** The option that chooses those kernels; none for null. */
    static List<String> kernels(Engine engine) {
        return engine == null ? List.of()
                : List.of("--kernels", engine.name().toLowerCase(Locale.ROOT));
    }

    /** Maven runs a program with classes that are not on Java's own path. */
    static String classPath(ClassLoader loader) {
        if (!(loader instanceof URLClassLoader places)) {
            return System.getProperty("java.class.path");
        }
        return Arrays.stream(places.getURLs()).map(ThisProgram::path)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String path(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path of files, got " + url, e);
        }
    }
}
