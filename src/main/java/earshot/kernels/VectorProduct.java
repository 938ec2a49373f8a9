package earshot.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product on the Vector API, in tiles of 6 rows and 2 vectors of columns.
 *
 * <p>A tile's 12 sums stay in registers while p runs through a block of terms; they are loaded from
 * the result before and stored after, so that each is still one chain in ascending order. All tiles
 * of a strip of columns need the same numbers of b. A block of b is copied out first, strip after
 * strip, so that b is read in the order in which it lies in memory, and each strip stays in the
 * first cache while the tiles go down it. a is read where it lies. Strips are one row apart: were
 * the distance a power of two, they would compete for the same few places of the cache.
 *
 * <p>Vectors must be locals of one method: handed to a method that is not inlined, they become
 * objects on the heap, and three quarters of the speed is gone. For one thread.
 */
final class VectorProduct {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final int HEIGHT = 6; // rows of a tile
    private static final int WIDTH = 2 * L; // columns of a tile, and of a strip
    private static final int DEPTH = 384; // terms of a sum in one block
    private static final int COLUMNS = 512; // of one block
    private static final int ROWS = 192; // of a: with a block's columns, a core's cache holds them
    private static final int FEW = 24; // rows: a copy of b is used so little that it shall be small
    private static final int SHALLOW = 128; // terms of a sum in one block, for few rows

    /** Room for a block of b, which every thread keeps. */
    private static final ThreadLocal<float[]> ROOM =
            ThreadLocal.withInitial(() -> new float[(DEPTH + 1) * COLUMNS]);

    private final Matrix a;
    private final float[] b;
    private final int n;
    private final float[] copy = ROOM.get();
    // The block that is in the copy; its last column follows, as a product is of one column range.
    private int copiedTerm = -1;
    private int copiedDepth;
    private int copiedColumn;
    private final float[] edge = new float[HEIGHT * WIDTH];
    private final int[] rows = new int[HEIGHT];

    VectorProduct(Matrix a, float[] b, int n) {
        this.a = a;
        this.b = b;
        this.n = n;
    }

    /** c[i − first][j] += Σ a[i][p] · b[p][j] in a part of rows, columns and terms. */
    void add(Part part, float[] c, int first) {
        int terms = part.terms();
        int most = part.rows() <= FEW ? SHALLOW : DEPTH;
        int blocks = (terms + most - 1) / most;
        for (int j = part.fromColumn(); j < part.toColumn(); j += COLUMNS) {
            int to = Math.min(j + COLUMNS, part.toColumn());
            for (int block = 0; block < blocks; block++) {
                int p = part.fromTerm() + terms * block / blocks;
                int depth = part.fromTerm() + terms * (block + 1) / blocks - p;
                copy(p, depth, j, to);
                for (int i = part.fromRow(); i < part.toRow(); i += ROWS) {
                    int end = Math.min(i + ROWS, part.toRow());
                    for (int column = j; column < to; column += WIDTH) {
                        strip(i, end, p, depth, (column - j) * (depth + 1), c,
                                (i - first) * n + column, Math.min(WIDTH, to - column));
                    }
                }
            }
        }
    }

    private void copy(int p, int depth, int from, int to) {
        if (p == copiedTerm && depth == copiedDepth && from == copiedColumn) {
            return;
        }
        copiedTerm = p;
        copiedDepth = depth;
        copiedColumn = from;
        int whole = from + (to - from) / WIDTH * WIDTH;
        for (int q = 0; q < depth; q++) {
            int at = (p + q) * n;
            int place = q * WIDTH;
            for (int j = from; j < whole; j += WIDTH) {
                FloatVector.fromArray(LANES, b, at + j).intoArray(copy, place);
                FloatVector.fromArray(LANES, b, at + j + L).intoArray(copy, place + L);
                place += (depth + 1) * WIDTH;
            }
            if (whole < to) {
                System.arraycopy(b, at + whole, copy, place, to - whole);
            }
        }
    }

    /** Rows {@code from} to {@code to} − 1 of a and a strip of b, added to c[at] and below. */
    private void strip(int from, int to, int p, int depth, int copyAt, float[] c, int at,
            int width) {
        int place = at;
        for (int i = from; i < to; i += HEIGHT) {
            int height = Math.min(HEIGHT, to - i);
            for (int r = 0; r < HEIGHT; r++) {
                rows[r] = a.rows()[i + Math.min(r, height - 1)];
            }
            if (height == HEIGHT && width == WIDTH) {
                tile(a.data(), rows, a.columns(), p, copy, copyAt, depth, c, place, n);
            } else {
                move(c, place, n, edge, 0, WIDTH, height, width);
                tile(a.data(), rows, a.columns(), p, copy, copyAt, depth, edge, 0, WIDTH);
                move(edge, 0, WIDTH, c, place, n, height, width);
            }
            place += HEIGHT * n;
        }
    }

    private static void move(float[] from, int at, int step, float[] to, int toAt, int toStep,
            int height, int width) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(from, at + r * step, to, toAt + r * toStep, width);
        }
    }

    /** Adds {@code depth} terms to 6 rows of 2 vectors at c[at], c[at + n] … */
    private static void tile(float[] a, int[] rows, int[] columns, int p, float[] b, int bAt,
            int depth, float[] c, int at, int n) {
        int r0 = rows[0];
        int r1 = rows[1];
        int r2 = rows[2];
        int r3 = rows[3];
        int r4 = rows[4];
        int r5 = rows[5];
        FloatVector x0 = FloatVector.fromArray(LANES, c, at);
        FloatVector y0 = FloatVector.fromArray(LANES, c, at + L);
        FloatVector x1 = FloatVector.fromArray(LANES, c, at + n);
        FloatVector y1 = FloatVector.fromArray(LANES, c, at + n + L);
        FloatVector x2 = FloatVector.fromArray(LANES, c, at + 2 * n);
        FloatVector y2 = FloatVector.fromArray(LANES, c, at + 2 * n + L);
        FloatVector x3 = FloatVector.fromArray(LANES, c, at + 3 * n);
        FloatVector y3 = FloatVector.fromArray(LANES, c, at + 3 * n + L);
        FloatVector x4 = FloatVector.fromArray(LANES, c, at + 4 * n);
        FloatVector y4 = FloatVector.fromArray(LANES, c, at + 4 * n + L);
        FloatVector x5 = FloatVector.fromArray(LANES, c, at + 5 * n);
        FloatVector y5 = FloatVector.fromArray(LANES, c, at + 5 * n + L);
        for (int q = 0; q < depth; q++) {
            int column = columns[p + q];
            FloatVector bx = FloatVector.fromArray(LANES, b, bAt + q * WIDTH);
            FloatVector by = FloatVector.fromArray(LANES, b, bAt + q * WIDTH + L);
            FloatVector s = FloatVector.broadcast(LANES, a[r0 + column]);
            x0 = s.fma(bx, x0);
            y0 = s.fma(by, y0);
            s = FloatVector.broadcast(LANES, a[r1 + column]);
            x1 = s.fma(bx, x1);
            y1 = s.fma(by, y1);
            s = FloatVector.broadcast(LANES, a[r2 + column]);
            x2 = s.fma(bx, x2);
            y2 = s.fma(by, y2);
            s = FloatVector.broadcast(LANES, a[r3 + column]);
            x3 = s.fma(bx, x3);
            y3 = s.fma(by, y3);
            s = FloatVector.broadcast(LANES, a[r4 + column]);
            x4 = s.fma(bx, x4);
            y4 = s.fma(by, y4);
            s = FloatVector.broadcast(LANES, a[r5 + column]);
            x5 = s.fma(bx, x5);
            y5 = s.fma(by, y5);
        }
        x0.intoArray(c, at);
        y0.intoArray(c, at + L);
        x1.intoArray(c, at + n);
        y1.intoArray(c, at + n + L);
        x2.intoArray(c, at + 2 * n);
        y2.intoArray(c, at + 2 * n + L);
        x3.intoArray(c, at + 3 * n);
        y3.intoArray(c, at + 3 * n + L);
        x4.intoArray(c, at + 4 * n);
        y4.intoArray(c, at + 4 * n + L);
        x5.intoArray(c, at + 5 * n);
        y5.intoArray(c, at + 5 * n + L);
    }
}
