package earshot.kernels;

/**
 * Fused multiply-add, where the processor has it.
 *
 * <p>{@code Math.fma} without the instruction is right but thousands of times slower. There,
 * multiply and add are two steps, each rounded, and results differ in their last bits from those of
 * other machines.
 */
public final class Fma {

    private static final int TRIALS = 5;
    private static final int CALLS = 16;
    private static final long SLOW_NANOS = CALLS * 1000; // the instruction takes 50 at most

    /** Whether a·b + c is one instruction here. */
    public static final boolean FAST = isFast();

    private Fma() {
    }

    /** a·b + c, rounded once; twice where that is not {@link #FAST}. */
    public static float of(float a, float b, float c) {
        return FAST ? Math.fma(a, b, c) : a * b + c;
    }

    /** The best of a few trials: no interruption lasts through all of them. */
    private static boolean isFast() {
        long best = Long.MAX_VALUE;
        float sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                sum = Math.fma(sum, 0.5f, 1.25f);
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return best < SLOW_NANOS && sum > 0;
    }
}
