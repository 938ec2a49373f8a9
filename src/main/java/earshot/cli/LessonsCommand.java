package earshot.cli;

import earshot.lessons.Lesson;
import earshot.util.Text;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lessons}: the list. */
@Command(name = "lessons", mixinStandardHelpOptions = true, description = "List the lessons.")
final class LessonsCommand implements Callable<Integer> {

    private final Console console;

    LessonsCommand(Console console) {
        this.console = console;
    }

    /** All lessons, in the order of their numbers. */
    static List<Lesson> all() {
        return ServiceLoader.load(Lesson.class, Lesson.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Lesson::number)).toList();
    }

    @Override
    public Integer call() {
        all().forEach(lesson -> console.out().println(
                Text.format("%2d  %s", lesson.number(), lesson.title())));
        return 0;
    }
}
