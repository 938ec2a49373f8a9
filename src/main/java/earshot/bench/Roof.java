package earshot.bench;

/**
 * What so many threads of this machine can do at most.
 *
 * @param threads how many
 * @param gigaflops 10⁹ additions or multiplications of floats a second
 * @param readGigabytes 10⁹ bytes a second that are only read
 * @param updateGigabytes the same, read and written back: both ways count
 */
public record Roof(int threads, double gigaflops, double readGigabytes, double updateGigabytes) {

    /** The most that the memory gives. */
    public double gigabytes() {
        return Math.max(readGigabytes, updateGigabytes);
    }

    /** Of doubles a vector holds half as many. */
    private double gigaflops(Cost cost) {
        return cost.inDouble() ? gigaflops / 2 : gigaflops;
    }

    /** Whether the memory, and not arithmetic, keeps such a job from being faster. */
    public boolean boundByMemory(Cost cost) {
        return cost.intensity() * gigabytes() < gigaflops(cost);
    }

    /** The share of the bound that was reached, in per cent. */
    public double percent(Result result) {
        return 100 * result.gigaflops() / (boundByMemory(result.cost())
                ? result.cost().intensity() * gigabytes() : gigaflops(result.cost()));
    }
}
