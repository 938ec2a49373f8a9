package earshot.bench;

import earshot.kernels.Kernels;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.List;
import java.util.function.Function;

/**
 * What the benchmarks run with.
 *
 * @param threads of those whose name does not say how many
 * @param seeds of all inputs
 * @param kernels what computes, on the threads of a pool
 * @param earshot the command that runs Earshot in a process of its own, without arguments
 * @param kernelsOption what tells that process which kernels to use; may be empty
 * @param effort how long and how large
 */
public record Setting(int threads, Seeds seeds, Function<Parallel, Kernels> kernels,
        List<String> earshot, List<String> kernelsOption, Effort effort) {

    /** A count made smaller as the effort says. */
    int shrunk(int count, int least) {
        return effort.shrunk(count, least);
    }
}
