package lesson08_corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.lessons.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusLessonTest {

    @TempDir
    private Path folder;

    /** A folder a digit, with names that do not tell who speaks: there is but one split. */
    @Test
    void aCorpusThatDoesNotKnowItsVoices() throws IOException {
        for (String digit : List.of("1", "4")) {
            copy(digit, Files.createDirectories(folder.resolve("data").resolve(digit)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorpusLesson lesson = new CorpusLesson();
        lesson.run(Desk.of(lesson, System.out).on(folder.resolve("data")).quick(true)
                .drawingIn(folder.resolve("figures"), out));
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("No two voices are known, so they cannot be kept apart."), said);
        assertFalse(said.contains("voices apart") || said.contains("the trimmed row gets"), said);
        List<String> rows = said.lines().filter(line -> line.contains("trimmed")
                && line.matches(".*\\(\\d\\.\\d+ to .*")).toList();
        assertEquals(5, rows.size(), said);
        for (String row : rows) {
            assertEquals(1, row.chars().filter(letter -> letter == '(').count(), row);
        }
    }

    private static void copy(String digit, Path place) throws IOException {
        List<Path> clips;
        try (Stream<Path> files = Files.list(Path.of("data", "digits"))) {
            clips = files.filter(file -> file.getFileName().toString().startsWith(digit + "_"))
                    .sorted().toList();
        }
        for (int i = 0; i < clips.size(); i++) {
            Files.copy(clips.get(i), place.resolve("clip" + i + ".wav"));
        }
    }
}
