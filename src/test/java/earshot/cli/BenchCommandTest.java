package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    private static Path folder;

    @Test
    void scriptsReadALineEach() {
        Run run = Run.good("bench", "--quick", "--tsv", "predict-cold", "mfcc-2", "matmul-512",
                "fft-256");
        List<String> lines = run.lines();
        assertEquals(4, lines.size(), run.out());
        String[][] expected = {{"mfcc-2", "clips/s"}, {"matmul-512", "GFLOP/s"}, {"fft-256", "ns"},
            {"predict-cold", "s"}};
        for (int i = 0; i < 4; i++) {
            String[] fields = lines.get(i).split("\t", -1);
            assertEquals(5, fields.length, lines.get(i));
            assertEquals(expected[i][0], fields[0]);
            assertEquals(expected[i][1], fields[4]);
            assertTrue(fields[1].matches("\\d+(\\.\\d+)?"), lines.get(i));
            double median = Double.parseDouble(fields[1]);
            assertTrue(Double.parseDouble(fields[2]) <= median
                    && median <= Double.parseDouble(fields[3]), lines.get(i));
        }
        assertEquals("", run.err());
    }

    @Test
    void peopleReadATableAndSeePictures() throws IOException {
        Path figures = folder.resolve("new/figures");
        Run run = Run.good("bench", "--quick", "--threads", 3, "--kernels", "plain", "--figures",
                figures, "matmul-1024", "matmul-1024-2");
        List<String> lines = run.lines();
        assertTrue(lines.get(0).matches("3 threads, JDK \\d\\S*, plain kernels, .+, \\d+ cores?"),
                lines.get(0));
        assertTrue(lines.get(1).startsWith("quick: "), lines.get(1));
        assertTrue(lines.get(2).startsWith("peak of 1 thread: "), lines.get(2));
        assertTrue(lines.get(4).startsWith("peak of 3 threads: "), lines.get(4));
        assertTrue(lines.get(5).contains("in plain Java"), lines.get(5));
        assertEquals(List.of("threads", "median", "p10", "p90", "GFLOP/s", "GB/s", "of", "peak"),
                List.of(lines.get(8).strip().split(" +")));
        assertTrue(lines.get(9).matches("matmul-1024 +1( +\\S+){3} +GFLOP/s( +\\S+){2}"
                + " +\\d+ % of (memory|arithmetic)'s"), lines.get(9));
        assertTrue(lines.get(10).startsWith("matmul-1024-2 "), lines.get(10));
        assertEquals("Pictures are in " + figures + File.separator + ".", lines.get(12));
        assertEquals(13, lines.size());
        assertTrue(ImageIO.read(figures.resolve("roofline.png").toFile()).getWidth() > 400);
        assertTrue(ImageIO.read(figures.resolve("threads.png").toFile()).getWidth() > 400);
        assertEquals("", run.err());
    }

    @Test
    void whereThereIsNothingToDrawNothingIsDrawn() {
        Path figures = folder.resolve("nothing");
        Run run = Run.good("bench", "--quick", "--figures", figures, "fft-256", "--tsv");
        assertEquals(1, run.lines().size());
        assertFalse(Files.exists(figures));
    }

    @Test
    void figuresThatCannotBeWrittenAreRefusedBeforeAnythingRuns() throws IOException {
        Path file = Sounds.text(folder.resolve("text.txt"));
        Run run = Run.of("bench", "--figures", file, "fft-256");
        assertTrue(run.error(2).startsWith(file.resolve("roofline.png") + ": cannot be written"),
                run.err());
        assertEquals("", run.out());
    }

    @Test
    void anotherProcessRunsOnTheSameClasses() throws IOException {
        assertEquals(System.getProperty("java.class.path"),
                ThisProgram.classPath(ClassLoader.getSystemClassLoader()));
        Path odd = folder.resolve("an odd näme.jar");
        URL[] places = {folder.toUri().toURL(), odd.toUri().toURL()};
        try (URLClassLoader mavens = new URLClassLoader(places)) {
            assertEquals(folder + File.pathSeparator + odd, ThisProgram.classPath(mavens));
        }
        assertFalse(ThisProgram.command(null).contains("--add-modules"));
        assertEquals(List.of("--add-modules", "jdk.incubator.vector"),
                ThisProgram.command(ComputeOptions.Engine.VECTOR).subList(1, 3));
        assertEquals(List.of("--kernels", "plain"),
                ThisProgram.kernels(ComputeOptions.Engine.PLAIN));
        assertEquals(List.of(), ThisProgram.kernels(null));
    }
}
