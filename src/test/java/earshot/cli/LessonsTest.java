package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

    @Test
    void theListHasALineALesson() {
        Run run = Run.good("lessons");
        assertEquals(LessonsCommand.all().size(), run.lines().size());
        assertEquals(" 1  Sound you can see", run.lines().get(0));
    }

    @Test
    void numbersAreInOrderAndUnique() {
        List<Integer> numbers = LessonsCommand.all().stream().map(Lesson::number).toList();
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
    }

    @Test
    void theFirstLessonPrintsAndDraws(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lesson first = LessonsCommand.all().get(0);
        first.run(Desk.of(first, System.out).drawingIn(folder.resolve("figures"), out));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("The clip: "));
        try (Stream<Path> pictures = Files.list(folder.resolve("figures"))) {
            assertTrue(pictures.filter(path -> path.toString().endsWith(".png")).count() >= 4);
        }
    }

    @Test
    void aLessonThatIsNotThereIsBadUsage() {
        assertEquals("there is no lesson 99: 'lessons' lists those that there are",
                Run.bad("lesson", "99"));
        assertEquals("there is no lesson one: 'lessons' lists those that there are",
                Run.bad("lesson", "one"));
    }

    @Test
    void aLessonOnACorpusThatIsNotThereSaysSo(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        assertEquals(missing + ": no such folder or zip: name the one that holds the recordings",
                Run.bad("lesson", "1", "--data", missing));
    }
}
