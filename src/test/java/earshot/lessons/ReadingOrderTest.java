package earshot.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The order to read the code in names files that are there, and counts their lines. */
class ReadingOrderTest {

    private static final Pattern ROW =
            Pattern.compile("\\| ([\\w ]+) \\| (`\\w.*`) \\| (\\d+) \\|");
    private static final Pattern NAME = Pattern.compile("`(?:([\\w.]+)\\.)?(\\w+)`");

    @Test
    void linesAreCounted() throws IOException {
        List<String> stated = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("lessons/README.md")));
        while (row.find()) {
            stated.add(row.group(1) + " " + row.group(3));
            counted.add(row.group(1) + " " + lines(row.group(2)));
        }
        assertEquals(7, stated.size(), "rows found");
        assertEquals(counted, stated);
    }

    /** A name without a package is in that of the name before it. */
    private static long lines(String names) throws IOException {
        long sum = 0;
        String folder = "";
        Matcher name = NAME.matcher(names);
        while (name.find()) {
            folder = name.group(1) == null ? folder : name.group(1).replace('.', '/');
            Path file = Path.of(Text.format("src/main/java/earshot/%s/%s.java", folder,
                    name.group(2)));
            sum += Files.readAllLines(file).size();
        }
        return sum;
    }
}
