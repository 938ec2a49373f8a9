package earshot.nn;

import earshot.util.Parallel;
import java.util.Arrays;

/**
 * Loops over arrays [rows][channels] in which every row meets the same numbers, one a channel.
 *
 * <p>A row is short, and the compiler turns only loops into vector instructions whose arrays are
 * all read at the same index. So some rows at a time, a block, are copied out, and the channels'
 * numbers repeated until they are as many. Chunks of blocks are shared out to threads; what is
 * summed in one is added up in the order of the chunks: any number of threads gives the same bits.
 *
 * @param count how many channels
 * @param parallel the threads
 */
record Channels(int count, Parallel parallel) {

    private static final int BLOCK = 512; // numbers, about
    private static final int BLOCKS = 32; // in a chunk; of so many sums floats lose nothing worth

    /** What is done to blocks: n numbers of each array, all at the same index. */
    interface Loop {
        void run(float[] a, float[] b, float[] out, int n);
    }

    private int block() {
        return count * Math.max(1, BLOCK / count);
    }

    /** Each channel's number at every place of a block that is that channel's. */
    float[] repeated(double[] numbers) {
        float[] repeated = new float[block()];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = (float) numbers[i % count];
        }
        return repeated;
    }

    /** Lets a loop write every block of {@code out} from those of a and b. */
    void map(float[] a, float[] b, float[] out, Loop loop) {
        forEachChunk(a.length, (chunk, from, to) -> {
            float[] written = new float[block()];
            forEachBlock(a, b, from, to, (someA, someB, at, n) -> {
                loop.run(someA, someB, written, n);
                System.arraycopy(written, 0, out, at, n);
            });
        });
    }

    /** Lets a loop add to sums, from every block of a and b; the sum of each channel. */
    double[] sums(float[] a, float[] b, Loop loop) {
        int chunks = chunks(a.length);
        float[][] partial = new float[chunks][block()];
        forEachChunk(a.length, (chunk, from, to) -> forEachBlock(a, b, from, to,
                (someA, someB, at, n) -> loop.run(someA, someB, partial[chunk], n)));
        double[] sums = new double[count];
        for (float[] some : partial) {
            for (int i = 0; i < some.length; i++) {
                sums[i % count] += some[i];
            }
        }
        return sums;
    }

    private interface Chunk {
        void run(int chunk, int from, int to);
    }

    private int chunks(int length) {
        return (length + BLOCKS * block() - 1) / (BLOCKS * block());
    }

    private void forEachChunk(int length, Chunk work) {
        int size = BLOCKS * block();
        parallel.forEach(chunks(length), chunk ->
                work.run(chunk, chunk * size, Math.min(length, (chunk + 1) * size)));
    }

    private interface Block {
        void run(float[] a, float[] b, int at, int n);
    }

    private void forEachBlock(float[] a, float[] b, int from, int to, Block work) {
        float[] someA = new float[block()];
        float[] someB = new float[block()];
        for (int at = from; at < to; at += block()) {
            int n = Math.min(block(), to - at);
            System.arraycopy(a, at, someA, 0, n);
            System.arraycopy(b, at, someB, 0, n);
            work.run(someA, someB, at, n);
        }
    }

    /** Every number of an array as a double. */
    static double[] toDoubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        Arrays.setAll(doubles, i -> numbers[i]);
        return doubles;
    }
}
