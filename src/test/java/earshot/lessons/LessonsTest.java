package earshot.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lessons' texts say is what their programs print, and what their sources say. */
class LessonsTest {

    /** Longer ones run where -Dearshot.lessons.seconds allows more. */
    private static final int MOST_SECONDS = Integer.getInteger("earshot.lessons.seconds", 5);

    @TempDir
    private Path folder;

    private static Stream<Lesson> lessons() {
        return ServiceLoader.load(Lesson.class).stream().map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Lesson::number));
    }

    private static Lesson lesson(int number) {
        return lessons().filter(one -> one.number() == number).findFirst().orElse(null);
    }

    @ParameterizedTest(name = "lesson {0}, quick: {1}")
    @CsvSource({"1,true", "1,false", "2,true", "2,false", "3,true", "3,false", "4,true", "4,false",
        "5,true", "5,false", "6,true", "6,false", "7,true", "7,false", "8,true", "8,false",
        "9,true", "9,false", "10,true", "10,false", "11,true", "11,false", "12,true", "12,false",
        "13,true", "13,false", "14,true", "14,false", "15,true", "15,false"})
    void aRunPrintsTheTranscript(int number, boolean quick) throws IOException {
        Lesson lesson = lesson(number);
        assumeTrue(lesson != null, "there is no lesson " + number + " yet");
        assumeTrue(lesson.seconds(quick) <= MOST_SECONDS, "takes some " + lesson.seconds(quick)
                + " seconds: run with -Dearshot.lessons.seconds=300");
        List<String> now = Transcript.of(lesson, Desk.of(lesson, System.out).quick(quick), folder);
        assertEquals(Transcript.shape(Files.readAllLines(Transcript.file(lesson, quick))),
                Transcript.shape(now), "the transcript drifts: if that is meant, lesson " + number
                        + " --update");
    }

    @DisplayName("every number and every printed line of the text is the program's")
    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void theTextSaysWhatIsPrinted(Lesson lesson) throws IOException {
        LessonText text = LessonText.of(lesson.folder().resolve("README.md"));
        List<String> printed = Files.readAllLines(Transcript.file(lesson, false));
        assertEquals(List.of(), text.linesNotIn(printed));
        assertEquals(List.of(), text.numbersNotIn(LessonText.numbers(printed)));
    }

    @DisplayName("every block of code stands in a source file")
    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void theCodeStandsInASource(Lesson lesson) throws IOException {
        for (String name : List.of("README.md", "Exercises.md", "Answers.md")) {
            Path text = lesson.folder().resolve(name);
            if (Files.exists(text)) {
                assertEquals(List.of(), LessonText.of(text).codeNotInSources(), text.toString());
            }
        }
    }

    @DisplayName("five to eight exercises, each with a hint and an answer that a test runs")
    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void everyExerciseHasAHintAndAnAnswer(Lesson lesson) throws IOException {
        LessonText exercises = LessonText.of(lesson.folder().resolve("Exercises.md"));
        LessonText answers = LessonText.of(lesson.folder().resolve("Answers.md"));
        List<String> asked = exercises.headings();
        assertTrue(asked.size() >= 5 && asked.size() <= 8, "exercises: " + asked.size());
        assertEquals(asked, answers.headings());
        exercises.sections().forEach(section -> assertTrue(section.contains("*Hint:"), section));
        Path test = Path.of("src", "test", "java").resolve(lesson.folder().getFileName())
                .resolve("AnswersTest.java");
        assertTrue(answers.code().stream().anyMatch(block -> !block.isEmpty()), "no code");
        Set<String> known = LessonText.numbers(Files.readAllLines(test));
        known.addAll(LessonText.numbers(Files.readAllLines(Transcript.file(lesson, false))));
        assertEquals(List.of(), answers.numbersNotIn(known));
    }

    /** A reader goes from the first lesson to the last; only a last line may look ahead. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void noTextPointsAhead(Lesson lesson) throws IOException {
        assertEquals(List.of(), LessonText.of(lesson.folder().resolve("README.md"))
                .linksBeyond(lesson.number()));
    }
}
