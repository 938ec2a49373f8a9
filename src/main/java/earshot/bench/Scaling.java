package earshot.bench;

import earshot.util.Progress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much faster jobs are with more threads.
 *
 * @param threads how many, ascending from 1
 * @param speeds of each job, as many numbers: how many times as fast as with one thread
 */
public record Scaling(int[] threads, Map<String, double[]> speeds) {

    /** All but an epoch, which takes long, and what runs on one thread. */
    private static final Set<String> JOBS = Set.of("dnn-step-6", "dnn-step-32", "cnn-predict",
            "mfcc", "stft-notebook", "matmul-1024");

    /** Measures what the results do not tell already. */
    public static Scaling of(List<Benchmark> benchmarks, List<Result> results, Setting setting,
            Progress.Factory progress) throws IOException {
        int[] threads = counts(setting.threads());
        Map<String, double[]> speeds = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            String job = results.get(i).job();
            if (!JOBS.contains(job) || speeds.containsKey(job)) {
                continue;
            }
            double[] ratios = new double[threads.length];
            double alone = 0;
            for (int t = 0; t < threads.length; t++) {
                Result result = find(results, job, threads[t]);
                result = result == null ? benchmarks.get(i).run(setting, threads[t], progress)
                        : result;
                alone = t == 0 ? result.seconds() : alone;
                ratios[t] = alone / result.seconds();
            }
            speeds.put(job, ratios);
        }
        return new Scaling(threads, speeds);
    }

    /** Null if there is none. */
    private static Result find(List<Result> results, String job, int threads) {
        return results.stream().filter(result -> result.job().equals(job)
                && result.threads() == threads).findFirst().orElse(null);
    }

    /** 1, 2, 4, 8 … and the last. */
    static int[] counts(int most) {
        Set<Integer> counts = new TreeSet<>(Set.of(1, 2));
        for (int count = 4; count <= most; count *= 2) {
            counts.add(count);
        }
        if (most > 2) {
            counts.add(most);
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }
}
