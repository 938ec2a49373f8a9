package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final List<Roof> ROOFS = List.of(new Roof(1, 100, 20, 40),
            new Roof(2, 190, 45, 70));

    @TempDir
    private Path folder;

    private static Result result(String name, int threads, double seconds, Cost cost) {
        return new Result(name, Unit.SECONDS, threads, new double[] {seconds}, seconds, cost);
    }

    @Test
    void theRooflineIsDrawn() throws IOException {
        assertTrue(new BenchFigures(folder).roofline(List.of(
                result("matmul-512", 1, 0.003, Cost.inFloat(2.7e8, 3e6)),
                result("matmul-512-2", 2, 0.0016, Cost.inFloat(2.7e8, 3e6)),
                result("predict-cold", 2, 0.4, Cost.UNKNOWN)), ROOFS));
        assertEquals(1200, ImageIO.read(folder.resolve("roofline.png").toFile()).getWidth());
    }

    @Test
    void withoutCountedCostsThereIsNoRoofline() throws IOException {
        assertFalse(new BenchFigures(folder).roofline(
                List.of(result("predict-cold", 2, 0.4, Cost.UNKNOWN)), ROOFS));
        assertFalse(Files.exists(folder.resolve("roofline.png")));
    }

    @Test
    void speedAgainstThreadsIsDrawnWhereThereIsSome() throws IOException {
        assertTrue(new BenchFigures(folder).speed(
                new Scaling(new int[] {1, 2}, Map.of("mfcc", new double[] {1, 1.9}))));
        assertEquals(1000, ImageIO.read(folder.resolve("threads.png").toFile()).getWidth());
        assertFalse(new BenchFigures(folder.resolve("none")).speed(
                new Scaling(new int[] {1, 2}, Map.of())));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    /** Four times as fast on two threads: nothing is measured, for mfcc-1 and mfcc-2 know it. */
    @Test
    void whatIsKnownIsNotMeasuredAgain() throws IOException {
        Setting setting = new Setting(2, Seeds.of(1), Kernels::of, List.of(), List.of(),
                Effort.FULL);
        List<Benchmark> benchmarks = List.of(never("mfcc-1"), never("mfcc-2"), never("fft-256"),
                never("cnn-epoch"));
        Scaling scaling = Scaling.of(benchmarks, List.of(
                result("mfcc-1", 1, 8, Cost.UNKNOWN), result("mfcc-2", 2, 2, Cost.UNKNOWN),
                result("fft-256", 1, 1, Cost.UNKNOWN), result("cnn-epoch", 2, 1, Cost.UNKNOWN)),
                setting, Progress.Factory.SILENT);
        assertEquals(List.of("mfcc"), List.copyOf(scaling.speeds().keySet()));
        assertArrayEquals(new double[] {1, 4}, scaling.speeds().get("mfcc"));
    }

    private static Benchmark never(String name) {
        return new Benchmark(name, Unit.SECONDS, 1, (setting, parallel) -> {
            throw new AssertionError(name + " is known");
        });
    }

    @Test
    void theRestIsMeasured() throws IOException {
        Setting setting = new Setting(2, Seeds.of(1), Kernels::of, List.of(), List.of(),
                new Effort(0, 1, 1, 1, 1));
        Benchmark benchmark = new Benchmark("dnn-step-6", Unit.SECONDS, Benchmark.ANY,
                (given, parallel) -> new Job(() -> new double[] {parallel.threads() == 1 ? 6 : 99},
                        1, Cost.UNKNOWN));
        Scaling scaling = Scaling.of(List.of(benchmark),
                List.of(result("dnn-step-6", 2, 4, Cost.UNKNOWN)), setting,
                Progress.Factory.SILENT);
        assertArrayEquals(new double[] {1, 1.5}, scaling.speeds().get("dnn-step-6"));
    }

    @Test
    void threadsAreDoubledUpToTheMost() {
        assertArrayEquals(new int[] {1, 2}, Scaling.counts(1));
        assertArrayEquals(new int[] {1, 2}, Scaling.counts(2));
        assertArrayEquals(new int[] {1, 2, 3}, Scaling.counts(3));
        assertArrayEquals(new int[] {1, 2, 4, 6}, Scaling.counts(6));
        assertArrayEquals(new int[] {1, 2, 4, 8}, Scaling.counts(8));
    }
}
