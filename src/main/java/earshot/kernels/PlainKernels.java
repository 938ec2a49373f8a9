package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;

/**
 * The kernels in plain Java: products of matrices, and what optimizers do with them.
 *
 * <p>The inner loops run over arrays of their own at the same index: the compiler turns such loops,
 * and only such, into vector instructions. So rows of b are copied out before they are used, four
 * at a time, and added into as many rows of the result as stay in the cache meanwhile.
 */
class PlainKernels extends PlainLoops {

    private static final long WORTH_SHARING = 1 << 18; // multiplications
    private static final int ROW_GRAIN = 6; // whole tiles of VectorProduct
    private static final int COLUMN_GRAIN = 32;
    private static final int CHAIN = 1024; // terms of a sum in one chain
    private static final int ROWS = 24; // updated at a time: whole tiles
    private static final int CACHED = 1 << 14; // numbers of the result
    private static final int SUMS = 1 << 18; // numbers: of so many chains there is room at a time

    PlainKernels(Parallel parallel) {
        super(parallel);
    }

    @Override
    public String name() {
        return "plain";
    }

    /** Rows and columns of a result, and terms of its sums. */
    record Part(int fromRow, int toRow, int fromColumn, int toColumn, int fromTerm, int toTerm) {

        /** All of a product. */
        static Part of(int rows, int columns, int terms) {
            return new Part(0, rows, 0, columns, 0, terms);
        }

        int rows() {
            return toRow - fromRow;
        }

        int columns() {
            return toColumn - fromColumn;
        }

        int terms() {
            return toTerm - fromTerm;
        }
    }

    @Override
    public final void product(Matrix a, float[] b, float[] start, float[] c, int n) {
        Part all = Part.of(a.rows().length, n, a.columns().length);
        if (all.toTerm <= CHAIN) {
            oneChain(a, b, start, c, n, all);
        } else {
            chains(a, b, start, c, n, all);
        }
    }

    /** Rows, or columns, are shared out. */
    private void oneChain(Matrix a, float[] b, float[] start, float[] c, int n, Part all) {
        int m = all.toRow;
        boolean byRows = n < 4 * COLUMN_GRAIN * parallel().threads() && m >= n;
        int length = byRows ? m : n;
        int grain = byRows ? ROW_GRAIN : COLUMN_GRAIN;
        long work = (long) m * n * all.terms();
        int shares = work < WORTH_SHARING ? 1 : Math.min(length, parallel().threads());
        parallel().forEach(shares, share -> {
            int from = boundary(length, share, shares, grain);
            int to = boundary(length, share + 1, shares, grain);
            part(a, b, start, c, n, byRows ? new Part(from, to, 0, n, all.fromTerm, all.toTerm)
                    : new Part(0, m, from, to, all.fromTerm, all.toTerm));
        });
    }

    /** As many chains as there is room for are shared out, then added up in their order. */
    private void chains(Matrix a, float[] b, float[] start, float[] c, int n, Part all) {
        int m = all.toRow;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                c[i * n + j] = start == null ? 0 : start[j];
            }
        }
        int count = (all.toTerm + CHAIN - 1) / CHAIN;
        int atOnce = Math.max(1, Math.min(count, SUMS / Math.max(1, m * n)));
        float[][] sums = new float[atOnce][m * n];
        for (int first = 0; first < count; first += atOnce) {
            int chain = first;
            int now = Math.min(atOnce, count - first);
            if (now == 1) {
                oneChain(a, b, null, sums[0], n, chain(all, first, count));
            } else {
                parallel().forEach(now, i ->
                        part(a, b, null, sums[i], n, chain(all, chain + i, count)));
            }
            for (int i = 0; i < now; i++) {
                Updates.add(c, sums[i]);
            }
        }
    }

    private static Part chain(Part all, int i, int count) {
        return new Part(0, all.toRow, 0, all.toColumn, boundary(all.toTerm, i, count, 1),
                boundary(all.toTerm, i + 1, count, 1));
    }

    private static int boundary(int length, int share, int shares, int grain) {
        int exact = (int) ((long) length * share / shares);
        return share == shares ? length : (exact + grain / 2) / grain * grain;
    }

    /** One part of the product, on one thread. */
    void part(Matrix a, float[] b, float[] start, float[] c, int n, Part part) {
        int atOnce = Math.max(4, CACHED / Math.max(1, part.columns()));
        for (int i = part.fromRow; i < part.toRow; i += atOnce) {
            cachedRows(a, b, start, c, n, new Part(i, Math.min(i + atOnce, part.toRow),
                    part.fromColumn, part.toColumn, part.fromTerm, part.toTerm));
        }
    }

    private static void cachedRows(Matrix a, float[] b, float[] start, float[] c, int n,
            Part part) {
        float[][] sums = new float[part.rows()][part.columns()];
        if (start != null) {
            for (float[] row : sums) {
                System.arraycopy(start, part.fromColumn, row, 0, row.length);
            }
        }
        float[][] four = new float[4][part.columns()];
        for (int p = part.fromTerm; p < part.toTerm; p += 4) {
            int here = Math.min(4, part.toTerm - p);
            for (int r = 0; r < here; r++) {
                System.arraycopy(b, (p + r) * n + part.fromColumn, four[r], 0, part.columns());
            }
            for (int i = 0; i < sums.length; i++) {
                add(sums[i], a, part.fromRow + i, p, here, four);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            System.arraycopy(sums[i], 0, c, (part.fromRow + i) * n + part.fromColumn,
                    part.columns());
        }
    }

    /** sum[j] += Σ a[i][p + r] · b[r][j] over r below {@code here}, at most 4. */
    private static void add(float[] sum, Matrix a, int i, int p, int here, float[][] b) {
        if (here == 4) {
            addFour(sum, a.get(i, p), b[0], a.get(i, p + 1), b[1], a.get(i, p + 2), b[2],
                    a.get(i, p + 3), b[3]);
            return;
        }
        for (int r = 0; r < here; r++) {
            addOne(sum, a.get(i, p + r), b[r]);
        }
    }

    private static void addFour(float[] sum, float a0, float[] b0, float a1, float[] b1,
            float a2, float[] b2, float a3, float[] b3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = Fma.of(a3, b3[j],
                    Fma.of(a2, b2[j], Fma.of(a1, b1[j], Fma.of(a0, b0[j], sum[j]))));
        }
    }

    private static void addOne(float[] sum, float a, float[] b) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = Fma.of(a, b[j], sum[j]);
        }
    }

    @Override
    public final void updateByProduct(Matrix a, float[] b, float[] weights, float[][] memory,
            UpdateRule rule) {
        int m = a.rows().length;
        int n = weights.length / m;
        if (a.columns().length > CHAIN) {
            float[] gradients = new float[weights.length];
            product(a, b, null, gradients, n);
            rule.apply(weights, gradients, memory);
            return;
        }
        int shares = Math.min(m, parallel().threads());
        parallel().forEach(shares, share -> {
            SomeRows product = someRows(a, b, n);
            float[] gradients = new float[ROWS * n];
            int end = boundary(m, share + 1, shares, 1);
            for (int i = boundary(m, share, shares, 1); i < end; i += ROWS) {
                int rows = Math.min(ROWS, end - i);
                gradients = rows == ROWS ? gradients : new float[rows * n];
                product.write(i, i + rows, gradients);
                update(rule, gradients, weights, memory, i * n, rows * n);
            }
        });
    }

    /** Some rows of a product, written from the beginning of c on. */
    interface SomeRows {
        void write(int from, int to, float[] c);
    }

    /** For one thread. */
    SomeRows someRows(Matrix a, float[] b, int n) {
        return (from, to, c) -> part(a.slice(from, to), b, null, c, n,
                Part.of(to - from, n, a.columns().length));
    }

    /** Applies a rule to {@code length} weights from {@code at} on, in arrays of their own. */
    void update(UpdateRule rule, float[] gradients, float[] weights, float[][] memory, int at,
            int length) {
        float[] few = Arrays.copyOfRange(weights, at, at + length);
        float[][] remembered = new float[memory.length][];
        for (int slot = 0; slot < memory.length; slot++) {
            remembered[slot] = Arrays.copyOfRange(memory[slot], at, at + length);
        }
        rule.apply(few, gradients, remembered);
        System.arraycopy(few, 0, weights, at, length);
        for (int slot = 0; slot < memory.length; slot++) {
            System.arraycopy(remembered[slot], 0, memory[slot], at, length);
        }
    }
}
