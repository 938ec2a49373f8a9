package earshot.kernels;

import earshot.util.Parallel;

/**
 * The hot loops of the networks: one contract, two ways to compute it to the same bits.
 *
 * <p>Every element of a product is one chain of fused multiply-adds in ascending order of the
 * summed index. A sum of more than 1024 terms is cut into chains as equal as can be, of at most
 * 1024 each, which start at 0 and are added to the start in their order. So the bits depend neither
 * on the number of threads, which share out whole rows, columns or chains, nor on how many elements
 * are summed side by side. {@link PlainKernels} is the one to read; {@code VectorKernels} does the
 * same with the vector instructions of the Vector API.
 */
public interface Kernels {

    /** The system property that {@link #of} obeys: plain or vector. */
    String CHOICE = "earshot.kernels";

    /** Plain Java on the threads of {@code parallel}. */
    static Kernels plain(Parallel parallel) {
        return new PlainKernels(parallel);
    }

    /**
     * The vector kernels where the Vector API is there and the processor suits, otherwise the plain
     * ones; those that the system property {@code earshot.kernels} names, if it is set.
     *
     * @throws IllegalArgumentException if it names neither, or vector ones that are not there
     */
    static Kernels of(Parallel parallel) {
        String wanted = System.getProperty(CHOICE, hasVectors() ? "vector" : "plain");
        return switch (wanted) {
            case "plain" -> plain(parallel);
            case "vector" -> vector(parallel);
            default -> throw new IllegalArgumentException("the system property earshot.kernels is"
                    + " plain or vector, got '" + wanted + "'");
        };
    }

    /** Whether {@link #vector} would work: Java was started with the module of the Vector API. */
    static boolean hasVectors() {
        return Fma.FAST && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /**
     * The Vector API on the threads of {@code parallel}. The class is found by name, because
     * without the module it cannot even be loaded.
     *
     * @throws IllegalArgumentException if the Vector API is not there
     */
    static Kernels vector(Parallel parallel) {
        if (!hasVectors()) {
            throw new IllegalArgumentException("vector kernels need Java to be started with"
                    + " --add-modules jdk.incubator.vector, and a processor with fused"
                    + " multiply-add: use the plain ones");
        }
        try {
            return (Kernels) Class.forName("earshot.kernels.VectorKernels")
                    .getDeclaredConstructor(Parallel.class).newInstance(parallel);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the vector kernels do not load", e);
        }
    }

    /** What computes, in a word: "plain" or "vector". */
    String name();

    /** The threads it computes on. */
    Parallel parallel();

    /**
     * c[i][j] = Σ a[i][p] · b[p][j] + start[j], for every row of a and all n columns of b.
     *
     * @param b has a row of n numbers for each column of a
     * @param start n numbers; null for 0
     * @param c takes the result, row after row
     * @throws IllegalArgumentException if b, start or c is of another length
     */
    void product(Matrix a, float[] b, float[] start, float[] c, int n);

    /** c[m][n] = Σ a[m][k] · b[k][n] + start[n], for every m and n; start may be null for 0. */
    default void multiply(float[] a, float[] b, float[] start, float[] c, int m, int k, int n) {
        product(Matrix.of(a, m, k), b, start, c, n);
    }

    /** c[k][n] = Σ a[m][k] · b[m][n]: the first matrix transposed. */
    default void multiplyTransposedA(float[] a, float[] b, float[] c, int m, int k, int n) {
        product(Matrix.of(a, m, k).transposed(), b, null, c, n);
    }

    /**
     * c[m][k] = Σ a[m][n] · b[k][n]: the second matrix transposed. Where a and c have few rows,
     * these two are turned instead, and c is b times a.
     */
    default void multiplyTransposedB(float[] a, float[] b, float[] c, int m, int k, int n) {
        if (m >= k) {
            multiply(a, Matrix.transposed(b, k, n), null, c, m, n, k);
            return;
        }
        float[] turned = new float[c.length];
        multiply(b, Matrix.transposed(a, m, n), null, turned, k, n, m);
        System.arraycopy(Matrix.transposed(turned, k, m), 0, c, 0, c.length);
    }

    /**
     * One step of an optimizer on weights whose gradient is the product a · b. Unless its sums have
     * more than 1024 terms it is never stored whole: a few rows of it, and the weights of those
     * rows are changed.
     *
     * @param weights row after row, as many rows as a has
     * @throws IllegalArgumentException if weights, b or a part of the memory is of another length
     */
    void updateByProduct(Matrix a, float[] b, float[] weights, float[][] memory, UpdateRule rule);

    /** sums[n] = Σ a[m][n], over all m rows. */
    void sumRows(float[] a, float[] sums, int m, int n);

    /** Softmax of each of m rows: out[i][j] = e^(x[i][j] − max) / Σ e^(x[i][·] − max). */
    void softmax(float[] x, float[] out, int m, int n);

    /** y = max(0, x). */
    void relu(float[] x, float[] y);

    /** dx = dy where y &gt; 0, otherwise 0. */
    void reluBack(float[] y, float[] dy, float[] dx);

    /**
     * Of every window the largest number, each channel for itself; NaN where there is one.
     *
     * @param x [batch][height][width][channels]
     * @param y [batch][positions down][positions across][channels]
     */
    void maxPool(Patches windows, float[] x, float[] y, int batch);

    /** dx = the sum of each dy whose window has this x as its first largest number. */
    void maxPoolBack(Patches windows, float[] x, float[] y, float[] dy, float[] dx, int batch);
}
