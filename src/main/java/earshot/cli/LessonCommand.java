package earshot.cli;

import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.lessons.Transcript;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson N|all}: runs a lesson. */
@Command(name = "lesson", mixinStandardHelpOptions = true, description = "Run a lesson, or all.")
final class LessonCommand implements Callable<Integer> {

    private static final int LONG_SECONDS = 30;

    @Parameters(paramLabel = "N|all", description = "The lesson's number, or all.")
    private String which;

    @Option(names = "--data", paramLabel = "DIR|ZIP|WAV",
            description = "Another corpus, or one clip (default: data/digits).")
    private Path data;

    @Option(names = "--show", description = "Open each picture in a window too.")
    private boolean show;

    @Option(names = "--play", description = "Play each sound too.")
    private boolean play;

    @Option(names = "--quick", description = "Less work where a lesson takes long.")
    private boolean quick;

    @Option(names = "--update",
            description = "Make the pictures and transcripts in lessons/ anew.")
    private boolean update;

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
        if (update && (data != null || quick || compute.seed() != ComputeOptions.SEED)) {
            throw new IllegalArgumentException("--update is for the texts, which tell of the"
                    + " embedded corpus and seed 42: leave out --data, --quick and --seed");
        }
        Path place = Corpora.place(data);
        List<String> table = new ArrayList<>();
        compute.onChosenKernels(() -> {
            for (Lesson lesson : chosen) {
                table.add(run(lesson, place));
            }
        });
        if (chosen.size() > 1) {
            console.out().println("\nlesson                              seconds  pictures  sounds"
                    + "  in");
            table.forEach(console.out()::println);
        }
        return 0;
    }

    /** Runs the lesson; its row in the table of all. */
    private String run(Lesson lesson, Path place) throws IOException {
        console.out().println("Lesson " + lesson.number() + ": " + lesson.title() + "\n");
        if (lesson.seconds(quick) > LONG_SECONDS) {
            console.note(Text.format("this takes some %d seconds on two cores%s",
                    lesson.seconds(quick), quick ? "" : Text.format("; with --quick, some %d",
                            lesson.seconds(true))));
        }
        Desk own = Desk.of(lesson, console.out());
        Desk desk = new Desk(place, own.figures(), console.out(), console.progress(), show, play,
                quick, compute.seeds(), compute.threads());
        long start = System.nanoTime();
        if (update) {
            Transcript.update(lesson, desk);
        } else {
            lesson.run(desk);
        }
        console.out().println("\nPictures and sounds are in "
                + own.figures().toString().replace('\\', '/') + ".\n");
        return Text.format("%2d  %-32s %6.1f  %8d  %6d  %s", lesson.number(), lesson.title(),
                (System.nanoTime() - start) / 1e9, files(own.figures(), ".png"),
                files(own.figures(), ".wav"), own.figures().toString().replace('\\', '/'));
    }

    private static long files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).count();
        }
    }
}
