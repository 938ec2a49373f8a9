package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.nn.Parameter;
import earshot.nn.Sequential;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import earshot.util.Progress;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuiteTest {

    private static final Setting TINY = setting(2, new Effort(0, 1, 1, 0, 1000));

    private static Setting setting(int threads, Effort effort) {
        return new Setting(threads, Seeds.of(42), Kernels::of, List.of(), List.of(), effort);
    }

    /** Scripts ask for these names and read these units. */
    @Test
    void namesAndUnitsAreThoseAgreedOn() throws BadInputException {
        assertEquals(List.of("dnn-step-6 ms", "dnn-step-32 ms", "cnn-epoch s",
                "cnn-predict clips/s", "mfcc-1 clips/s", "mfcc-2 clips/s", "stft-notebook s",
                "matmul-512 GFLOP/s", "matmul-1024 GFLOP/s", "matmul-512-2 GFLOP/s",
                "matmul-1024-2 GFLOP/s", "fft-256 ns", "fft-512 ns", "fft-1024 ns", "fft-2048 ns",
                "fft-4096 ns", "predict-cold s"),
                Suite.named(List.of()).stream()
                        .map(each -> each.name() + " " + each.unit().symbol()).toList());
    }

    private static Stream<Benchmark> inThisProcess() throws BadInputException {
        return Suite.named(List.of()).stream().filter(each -> !each.name().equals("predict-cold"));
    }

    @ParameterizedTest
    @MethodSource("inThisProcess")
    void eachRuns(Benchmark benchmark) throws IOException {
        Result result = benchmark.run(TINY, Progress.Factory.SILENT);
        assertEquals(benchmark.name(), result.name());
        assertTrue(result.p10() > 0 && result.p10() <= result.median()
                && result.median() <= result.p90(), result.toString());
        assertTrue(result.cost().isKnown() && result.cost().bytes() > 0);
        String name = benchmark.name();
        boolean ofOneThread = name.equals("mfcc-1") || name.startsWith("fft-")
                || name.matches("matmul-\\d+");
        assertEquals(ofOneThread ? 1 : 2, result.threads());
    }

    @Test
    void someAreChosenByNameInTheSuitesOrder() throws BadInputException {
        assertEquals(List.of("mfcc-1", "fft-256"), Suite.named(List.of("fft-256", "mfcc-1"))
                .stream().map(Benchmark::name).toList());
        String message = assertThrows(IllegalArgumentException.class,
                () -> Suite.named(List.of("mfcc-1", "fft-128"))).getMessage();
        assertTrue(message.startsWith("there is no benchmark 'fft-128': there are dnn-step-6, "),
                message);
        assertTrue(message.endsWith(", fft-4096, predict-cold"), message);
    }

    @Test
    void theNetworksAreThoseOfThePeers() {
        Setting full = setting(1, Effort.FULL);
        Sequential dnn = TrainingJobs.dnn(full, Parallel.single());
        Sequential cnn = TrainingJobs.cnn(full, Parallel.single());
        assertEquals(14_206_282, count(dnn));
        assertEquals(261_962, count(cnn));
        assertArrayEquals(new int[] {233, 129, 1}, dnn.inputShape());
        assertArrayEquals(new int[] {40, 44, 1}, cnn.inputShape());
        double dnnForward = 2.0 * (27_600 * 512 + 512 * 128 + 128 * 64 + 64 * 10);
        double first = 2.0 * 27_600 * 512;
        assertEquals(6 * (3 * dnnForward - first),
                NetworkCost.of(dnn).training(6, 1).flops());
        double firstOfCnn = 2.0 * 40 * 44 * 9 * 32;
        double cnnForward = firstOfCnn + 2.0 * (20 * 22 * 9 * 32 * 64 + 10 * 11 * 9 * 64 * 64
                + 1600 * 128 + 128 * 10);
        assertEquals(100 * cnnForward, NetworkCost.of(cnn).inference(100).flops());
        assertEquals(32 * (3 * cnnForward - firstOfCnn),
                NetworkCost.of(cnn).training(32, 2).flops());
        // Five passes: weights are read; then they and their averages are read and written.
        Cost step = NetworkCost.of(dnn).training(6, 1);
        assertEquals(5 * 4 * 14_206_282.0, step.bytes(), 0.05 * step.bytes());
        assertTrue(new Roof(2, 230, 50, 70).boundByMemory(step));
    }

    private static long count(Sequential network) {
        return network.parameters().stream().map(Parameter::value).mapToLong(t -> t.size()).sum();
    }

    @Test
    void aNetworkStartsFromItsFirstWeightsAgain() {
        Sequential cnn = TrainingJobs.cnn(TINY, Parallel.single());
        Snapshot first = Snapshot.of(cnn);
        float[] kernel = cnn.weights().get("conv2d/kernel").data();
        float[] before = kernel.clone();
        kernel[7] = 9;
        first.restore();
        assertArrayEquals(before, kernel);
    }

    @Test
    void inputsAreTheSameForOneSeed() {
        float[] some = Noise.floats(1000, Seeds.of(1));
        assertArrayEquals(some, Noise.floats(1000, Seeds.of(1)));
        float lowest = 0;
        float highest = 0;
        for (float number : some) {
            lowest = Math.min(lowest, number);
            highest = Math.max(highest, number);
        }
        assertTrue(lowest >= -1 && lowest < -0.9 && highest <= 1 && highest > 0.9);
    }

    @Test
    void whatTheMachineCanDoIsMeasured() {
        List<Roof> roofs = Machine.roofs(setting(3, TINY.effort()));
        assertEquals(List.of(1, 2, 3), roofs.stream().map(Roof::threads).toList());
        for (Roof roof : roofs) {
            assertTrue(roof.gigaflops() > 0 && roof.readGigabytes() > 0
                    && roof.updateGigabytes() > 0, roof.toString());
        }
        List<String> lines = Machine.describe(List.of(new Roof(1, 114.4, 25, 43.2)));
        assertEquals("peak of 1 thread: 114 GFLOP/s in float, so 57 in double; memory read at"
                + " 25 GB/s, read and written back at 43", lines.get(0));
        assertTrue(lines.get(1).startsWith("(measured in plain Java: chains of "), lines.get(1));
        assertTrue(Machine.processor().matches(".+, \\d+ cores?"), Machine.processor());
        assertTrue(Machine.jdk().matches("JDK \\d+(\\.\\d+)*"), Machine.jdk());
    }

    @Test
    void aProcessWithoutAnAnswerIsAFailure(@TempDir Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String message = assertThrows(IllegalStateException.class,
                () -> ColdStart.run(List.of(java, "--nonsense"), folder.resolve("a.txt")))
                .getMessage();
        assertTrue(message.startsWith("predict-cold: the process ended with status 1 and said: "),
                message);
        assertTrue(message.contains("--nonsense"), message);
        assertFalse(message.contains("\n") && message.endsWith("\n"));
    }
}
