package earshot.kernels;

import earshot.util.Parallel;
import earshot.util.Text;
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
    static final int ROWS = 48; // updated at a time: the memory is quick in long runs only
    private static final int CACHED = 1 << 14; // numbers of the result
    private static final int SUMS = 1 << 18; // numbers: of so many chains there is room at a time

    PlainKernels(Parallel parallel) {
        super(parallel);
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public final void product(Matrix a, float[] b, float[] start, float[] c, int n) {
        Part all = Part.of(a.rows().length, n, a.columns().length);
        requireLength("the second matrix", b.length, (long) all.toTerm() * n);
        requireLength("the start", start == null ? n : start.length, n);
        requireLength("the result", c.length, (long) all.toRow() * n);
        if (all.toTerm() <= CHAIN) {
            oneChain(a, b, start, c, n, all);
        } else {
            chains(a, b, start, c, n, all);
        }
    }

    private static void requireLength(String what, int actual, long expected) {
        if (actual != expected) {
            throw new IllegalArgumentException(Text.format(
                    "%s of this product has %d numbers, got %d", what, expected, actual));
        }
    }

    /** Rows, or columns, are shared out. */
    private void oneChain(Matrix a, float[] b, float[] start, float[] c, int n, Part all) {
        int m = all.toRow();
        boolean byRows = n < 4 * COLUMN_GRAIN * parallel().threads() && m >= n;
        int length = byRows ? m : n;
        int grain = byRows ? ROW_GRAIN : COLUMN_GRAIN;
        long work = (long) m * n * all.terms();
        int shares = shares(work, length);
        parallel().forEach(shares, share -> {
            int from = boundary(length, share, shares, grain);
            int to = boundary(length, share + 1, shares, grain);
            part(a, b, start, c, n, byRows ? new Part(from, to, 0, n, all.fromTerm(), all.toTerm())
                    : new Part(0, m, from, to, all.fromTerm(), all.toTerm()));
        });
    }

    /** As many chains as there is room for are shared out, then added up in their order. */
    private void chains(Matrix a, float[] b, float[] start, float[] c, int n, Part all) {
        int m = all.toRow();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                c[i * n + j] = start == null ? 0 : start[j];
            }
        }
        int count = (all.toTerm() + CHAIN - 1) / CHAIN;
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
        return new Part(0, all.toRow(), 0, all.toColumn(), boundary(all.toTerm(), i, count, 1),
                boundary(all.toTerm(), i + 1, count, 1));
    }

    /** Into how many shares of a length the work is cut. */
    final int shares(long work, int length) {
        return work < WORTH_SHARING ? 1 : Math.min(length, parallel().threads());
    }

    static int boundary(int length, int share, int shares, int grain) {
        int exact = (int) ((long) length * share / shares);
        return share == shares ? length
                : Math.min(length, (exact + grain / 2) / grain * grain);
    }

    /** One part of the product, on one thread. */
    void part(Matrix a, float[] b, float[] start, float[] c, int n, Part part) {
        int atOnce = Math.min(part.rows(), Math.max(4, CACHED / Math.max(1, part.columns())));
        float[][] sums = new float[atOnce][part.columns()];
        float[][] four = new float[4][part.columns()];
        for (int first = part.fromRow(); first < part.toRow(); first += atOnce) {
            int end = Math.min(first + atOnce, part.toRow());
            sum(a, b, start, n, new Part(first, end, part.fromColumn(), part.toColumn(),
                    part.fromTerm(), part.toTerm()), sums, four);
            for (int i = first; i < end; i++) {
                System.arraycopy(sums[i - first], 0, c, i * n + part.fromColumn(), part.columns());
            }
        }
    }

    /** A part's rows, each in an array of its own; {@code four} takes rows of b. */
    private static void sum(Matrix a, float[] b, float[] start, int n, Part part, float[][] sums,
            float[][] four) {
        for (int i = 0; i < part.rows(); i++) {
            if (start == null) {
                Arrays.fill(sums[i], 0);
            } else {
                System.arraycopy(start, part.fromColumn(), sums[i], 0, part.columns());
            }
        }
        for (int p = part.fromTerm(); p < part.toTerm(); p += 4) {
            int here = Math.min(4, part.toTerm() - p);
            for (int r = 0; r < here; r++) {
                System.arraycopy(b, (p + r) * n + part.fromColumn(), four[r], 0, part.columns());
            }
            for (int i = 0; i < part.rows(); i++) {
                add(sums[i], a, part.fromRow() + i, p, here, four);
            }
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
        int n = m == 0 ? 0 : weights.length / m;
        requireLength("the matrix of weights", weights.length, (long) m * n);
        requireLength("the second matrix", b.length, (long) a.columns().length * n);
        for (float[] slot : memory) {
            requireLength("the memory", slot.length, weights.length);
        }
        if (a.columns().length > CHAIN) {
            float[] gradients = new float[weights.length];
            product(a, b, null, gradients, n);
            rule.apply(weights, gradients, memory);
            return;
        }
        int shares = Math.min(m, parallel().threads());
        parallel().forEach(shares, share -> updateRows(a, b, weights, memory, rule,
                boundary(m, share, shares, 1), boundary(m, share + 1, shares, 1)));
    }

    /** Some rows of {@link #updateByProduct}, on one thread. */
    void updateRows(Matrix a, float[] b, float[] weights, float[][] memory, UpdateRule rule,
            int from, int to) {
        int n = weights.length / a.rows().length;
        float[][] gradients = new float[ROWS][n];
        float[][] four = new float[4][n];
        RowUpdate row = new RowUpdate(rule, n, memory.length);
        for (int first = from; first < to; first += ROWS) {
            int end = Math.min(first + ROWS, to);
            sum(a, b, null, n, new Part(first, end, 0, n, 0, a.columns().length), gradients, four);
            for (int i = first; i < end; i++) {
                row.apply(gradients[i - first], weights, memory, i * n);
            }
        }
    }
}
