package earshot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli would say about a wrong command line, in words a beginner understands. */
final class Wording {

    private Wording() {
    }

    /** Takes an enum's names as the help writes them, in any case, and says which there are. */
    static <E extends Enum<E>> ITypeConverter<E> choice(Class<E> type) {
        return text -> {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            int index = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new TypeConversionException(
                        "expected " + either(names) + ", got " + text);
            }
            return type.getEnumConstants()[index];
        };
    }

    /** "a, b or c". */
    private static String either(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** A shell's unset variable is an empty path, which would be the current folder. */
    static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("expected a path, got nothing");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("this system has no such names: " + e.getMessage()
                    + "; letters beyond ASCII need a locale that has them, such as C.UTF-8");
        }
    }

    /** One line, with the way to the help. */
    static String of(ParameterException e) {
        String message = e.getMessage();
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String first = unmatched.getUnmatched().get(0);
            message = e.getCommandLine().getParent() == null
                    ? "there is no command '" + first + "': there are "
                            + String.join(", ", shown(e.getCommandLine()))
                    : "this is too much: '" + String.join(" ", unmatched.getUnmatched()) + "'";
        }
        return message + " (see " + e.getCommandLine().getCommandSpec().qualifiedName()
                + " --help)";
    }

    /** The commands that the help lists. */
    private static List<String> shown(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey).toList();
    }
}
