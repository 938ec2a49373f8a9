package earshot.lessons;

import earshot.util.SafeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a lesson prints on the embedded data, kept beside its text. */
public final class Transcript {

    private static final Pattern PICTURE = Pattern.compile("\\]\\(([^)/]+\\.png)\\)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)*");

    private Transcript() {
    }

    /** {@code transcript.txt}, or {@code transcript-quick.txt} of a quick run. */
    public static Path file(Lesson lesson, boolean quick) {
        return lesson.folder().resolve(quick ? "transcript-quick.txt" : "transcript.txt");
    }

    /** Runs the lesson, with its pictures in {@code figures}; the lines that it prints. */
    public static List<String> of(Lesson lesson, Desk desk, Path figures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lesson.run(desk.drawingIn(figures, out));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines of a transcript, to be compared: measured numbers count as "#", whatever. */
    public static String shape(List<String> lines) {
        return lines.stream().map(line -> line.startsWith(Desk.MEASURED)
                ? NUMBER.matcher(line).replaceAll("#").replaceAll(" +", " ") : line)
                .collect(Collectors.joining("\n"));
    }

    /** Makes the lesson's transcripts anew, and the pictures that its texts show. */
    public static void update(Lesson lesson, Desk desk) throws IOException {
        for (boolean quick : new boolean[] {true, false}) { // the pictures stay of the whole run
            List<String> lines = of(lesson, desk.quick(quick), desk.figures());
            SafeFile.write(file(lesson, quick), out -> out.write(
                    (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        for (String text : List.of("README.md", "Exercises.md", "Answers.md")) {
            Path file = lesson.folder().resolve(text);
            Matcher picture = PICTURE.matcher(Files.exists(file) ? Files.readString(file) : "");
            while (picture.find()) {
                copy(desk.figures().resolve(picture.group(1)),
                        lesson.folder().resolve(picture.group(1)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        byte[] picture = Files.readAllBytes(from);
        SafeFile.write(to, out -> out.write(picture));
    }
}
