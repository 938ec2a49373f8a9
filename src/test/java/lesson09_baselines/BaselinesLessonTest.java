package lesson09_baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.lessons.Desk;
import earshot.util.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesLessonTest {

    @TempDir
    private Path folder;

    /** A folder a digit, as Keras has it, with names that do not tell who speaks. */
    private Path withoutVoices(String... digits) throws IOException {
        Path data = folder.resolve("data");
        for (String digit : digits) {
            Files.createDirectories(data.resolve(digit));
            List<Path> clips;
            try (Stream<Path> files = Files.list(Path.of("data", "digits"))) {
                clips = files.filter(file -> file.getFileName().toString()
                        .startsWith(digit + "_")).sorted().toList();
            }
            for (int i = 0; i < clips.size(); i++) {
                Files.copy(clips.get(i), data.resolve(digit).resolve("clip" + i + ".wav"));
            }
        }
        return data;
    }

    private String run(Path data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BaselinesLesson lesson = new BaselinesLesson();
        lesson.run(Desk.of(lesson, System.out).on(data).quick(true)
                .drawingIn(folder.resolve("figures"), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCorpusThatDoesNotKnowItsVoices() throws IOException {
        String said = run(withoutVoices("1", "4"));
        assertTrue(said.contains("No two voices are known, so they cannot be kept apart."), said);
        assertTrue(said.contains("unknown"), said);
    }

    @Test
    void tooFewClips() throws IOException {
        Path data = folder.resolve("two");
        Files.createDirectories(data);
        for (String name : List.of("0_awb-1_0.wav", "1_awb-1_0.wav")) {
            Files.copy(Path.of("data", "digits", name), data.resolve(name));
        }
        String message = assertThrows(BadInputException.class, () -> run(data)).getMessage();
        assertTrue(message.startsWith(data + ": too few clips to learn from"), message);
        assertEquals(1, message.lines().count());
    }
}
