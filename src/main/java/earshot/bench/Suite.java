package earshot.bench;

import static earshot.bench.Benchmark.ANY;

import earshot.util.BadInputException;
import java.util.ArrayList;
import java.util.List;

/** All the benchmarks there are. */
public final class Suite {

    private static final String COLD = "predict-cold";
    private static final List<Benchmark> ALL = all();

    private Suite() {
    }

    private static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>(List.of(
                new Benchmark("dnn-step-6", Unit.MILLISECONDS, ANY,
                        (setting, parallel) -> TrainingJobs.dnnSteps(6, 64, setting, parallel)),
                new Benchmark("dnn-step-32", Unit.MILLISECONDS, ANY,
                        (setting, parallel) -> TrainingJobs.dnnSteps(32, 16, setting, parallel)),
                new Benchmark("cnn-epoch", Unit.SECONDS, ANY, TrainingJobs::cnnEpoch),
                new Benchmark("cnn-predict", Unit.CLIPS_PER_SECOND, ANY, TrainingJobs::cnnPredict),
                new Benchmark("mfcc-1", Unit.CLIPS_PER_SECOND, 1, SoundJobs::mfcc),
                new Benchmark("mfcc-2", Unit.CLIPS_PER_SECOND, 2, SoundJobs::mfcc),
                new Benchmark("stft-notebook", Unit.SECONDS, 2, SoundJobs::stft)));
        for (int threads : new int[] {1, 2}) {
            for (int n : new int[] {512, 1024}) {
                all.add(new Benchmark("matmul-" + n + (threads == 1 ? "" : "-2"), Unit.GIGAFLOPS,
                        threads, (setting, parallel) -> ProductJob.of(n, setting, parallel)));
            }
        }
        for (int n = 256; n <= 4096; n *= 2) {
            int size = n;
            all.add(new Benchmark("fft-" + n, Unit.NANOSECONDS, 1,
                    (setting, parallel) -> FourierJob.of(size, setting)));
        }
        all.add(new Benchmark(COLD, Unit.SECONDS, ANY, ColdStart::prepare));
        return List.copyOf(all);
    }

    /**
     * The benchmarks of those names, in the order of the suite; all of them for no names.
     *
     * @throws IllegalArgumentException if there is no benchmark of a name
     * @throws BadInputException if one cannot run here
     */
    public static List<Benchmark> named(List<String> names) throws BadInputException {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException("there is no benchmark '" + name
                        + "': there are " + String.join(", ", names()));
            }
        }
        if (names.isEmpty() || names.contains(COLD)) {
            ColdStart.requireClip(); // it comes last, and minutes would have been for nothing
        }
        return ALL.stream()
                .filter(each -> names.isEmpty() || names.contains(each.name())).toList();
    }

    /** In the order in which they run. */
    public static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }
}
