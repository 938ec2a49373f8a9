package earshot.cli;

import earshot.lessons.Lesson;
import earshot.lessons.Lesson.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson N|all}: runs a lesson. */
@Command(name = "lesson", mixinStandardHelpOptions = true, description = "Run a lesson, or all.")
final class LessonCommand implements Callable<Integer> {

    @Parameters(paramLabel = "N|all", description = "The lesson's number, or all.")
    private String which;

    @Option(names = "--data", paramLabel = "DIR|ZIP",
            description = "Another corpus (default: data/digits).")
    private Path data;

    @Option(names = "--show", description = "Open each picture in a window too.")
    private boolean show;

    @Option(names = "--quick", description = "Less work where a lesson trains for long.")
    private boolean quick;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    LessonCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Lesson> chosen = LessonsCommand.all().stream().filter(lesson -> which.equals("all")
                || which.equals(Integer.toString(lesson.number()))).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("there is no lesson " + which
                    + ": 'lessons' lists those that there are");
        }
        Path place = Corpora.place(data);
        compute.onChosenKernels(() -> {
            for (Lesson lesson : chosen) {
                console.out().println("Lesson " + lesson.number() + ": " + lesson.title() + "\n");
                lesson.run(new Desk(place, Desk.folderOf(lesson), console.out(), show, quick,
                        compute.seeds(), compute.threads()));
            }
        });
        return 0;
    }
}
