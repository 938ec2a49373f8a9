package earshot.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text in Markdown, taken apart: prose, code (fenced, {@code java}), printed lines (indented by
 * four). Numbers in inline code, links and headings are nobody's result.
 */
final class LessonText {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.,:])\\d+(?:[.,]\\d+)*(?![\\p{L}_]|[.,:]?\\d)");
    private static final Pattern NOBODYS = Pattern.compile("`[^`]*`|!?\\[[^]]*]\\([^)]*\\)");
    private static final Pattern AHEAD = Pattern.compile("\\]\\(\\.\\./lesson(\\d\\d)_");
    private static final Pattern COMMAND = Pattern.compile("mvn |java |[a-z]+ .*--|lesson ");

    private final List<String> lines;

    private LessonText(List<String> lines) {
        this.lines = lines;
    }

    static LessonText of(Path file) throws IOException {
        return new LessonText(Files.readAllLines(file));
    }

    /** The numbers in some lines, "30,000" as 30000. */
    static Set<String> numbers(List<String> lines) {
        return lines.stream().flatMap(line -> Pattern.compile("\\d+(?:[.,]\\d+)*").matcher(line)
                .results().map(found -> plain(found.group())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String number) {
        return number.replace(",", "");
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced && !line.startsWith("    ") && !line.startsWith("#")) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** What prose says and nobody printed. */
    List<String> numbersNotIn(Set<String> known) {
        List<String> strangers = new ArrayList<>();
        for (String line : prose()) {
            Matcher number = NUMBER.matcher(NOBODYS.matcher(line).replaceAll(" "));
            while (number.find()) {
                if (!known.contains(plain(number.group()))) {
                    strangers.add(number.group() + " in: " + line);
                }
            }
        }
        return strangers;
    }

    /** Indented lines that are neither printed nor a command. */
    List<String> linesNotIn(List<String> printed) {
        Set<String> known = printed.stream().map(LessonText::shape).collect(Collectors.toSet());
        List<String> strangers = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            fenced ^= line.startsWith("```");
            String text = line.strip();
            if (!fenced && line.startsWith("    ") && !text.isEmpty() && !text.equals("...")
                    && !COMMAND.matcher(text).lookingAt() && !known.contains(shape(text))) {
                strangers.add(line);
            }
        }
        return strangers;
    }

    private static String shape(String line) {
        return Transcript.shape(List.of(line.strip()));
    }

    /** The blocks of Java, each as its lines without indentation or blank ones. */
    List<List<String>> code() {
        List<List<String>> blocks = new ArrayList<>();
        boolean inCode = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                inCode = line.equals("```java");
                if (inCode) {
                    blocks.add(new ArrayList<>());
                }
            } else if (inCode && !line.isBlank()) {
                blocks.get(blocks.size() - 1).add(line.strip());
            }
        }
        return blocks;
    }

    /** Blocks that no source file holds as they stand. */
    List<List<String>> codeNotInSources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String folder : List.of("src", "lessons")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.add(stripped(file)));
            }
        }
        return code().stream().filter(block -> sources.stream().noneMatch(
                source -> source.contains("\n" + String.join("\n", block) + "\n"))).toList();
    }

    private static String stripped(Path source) {
        try {
            return Files.readAllLines(source).stream().filter(line -> !line.isBlank())
                    .map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second-level headings. */
    List<String> headings() {
        return lines.stream().filter(line -> line.startsWith("## ")).toList();
    }

    /** What stands under each second-level heading. */
    List<String> sections() {
        String[] parts = String.join("\n", lines).split("(?m)^## ");
        return Arrays.asList(parts).subList(1, parts.length);
    }

    /** Links to later lessons, but for the last line's. */
    List<String> linksBeyond(int number) {
        List<String> ahead = new ArrayList<>();
        for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) {
            Matcher link = AHEAD.matcher(line);
            while (link.find()) {
                if (Integer.parseInt(link.group(1)) > number) {
                    ahead.add(line);
                }
            }
        }
        return ahead;
    }
}
