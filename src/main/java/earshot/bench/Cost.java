package earshot.bench;

/**
 * What a repetition takes at least, counted by formula and not measured.
 *
 * <p>Bytes are those that each step of the job must read and write if nothing of it is still in a
 * cache when the next step comes. So a job whose steps share a cache may be faster than the memory.
 *
 * @param flops additions, multiplications, divisions and roots, each 1
 * @param bytes read and written
 * @param inDouble whether the numbers are doubles, of which a vector holds half as many
 */
public record Cost(double flops, double bytes, boolean inDouble) {

    /** Of what cannot be counted. */
    static final Cost UNKNOWN = new Cost(0, 0, false);

    static Cost inFloat(double flops, double bytes) {
        return new Cost(flops, bytes, false);
    }

    static Cost inDouble(double flops, double bytes) {
        return new Cost(flops, bytes, true);
    }

    public boolean isKnown() {
        return flops > 0;
    }

    /** Operations for each byte: a job with few is bound by the memory. */
    public double intensity() {
        return flops / bytes;
    }

    /** Of so many repetitions. */
    Cost times(double count) {
        return new Cost(flops * count, bytes * count, inDouble);
    }

    /** Of a real Fourier transform, as FFTW counts: 5/2 · n · log₂ n, the half of a complex one. */
    static double realFft(int n) {
        return 2.5 * n * Math.log(n) / Math.log(2);
    }
}
