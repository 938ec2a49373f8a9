package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels with the vector instructions of the Vector API, to the bits of {@link PlainKernels}.
 *
 * <p>A product is made of tiles of 6 rows and 2 vectors of columns. A tile's 12 sums stay in
 * registers while p runs through a block; they are loaded from the result before and stored after,
 * so that each is still one chain in ascending order. The block of b is copied out first, tile by
 * tile, so that it is read in one stream; a is read where it lies.
 *
 * <p>Vectors must be locals of one method: handed to a method that is not inlined, they become
 * objects on the heap, and three quarters of the speed is gone.
 */
final class VectorKernels extends PlainKernels {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final int HEIGHT = 6; // rows of a tile
    private static final int WIDTH = 2 * L; // columns of a tile
    private static final int DEPTH = 256; // terms of a sum in one block
    private static final int COLUMNS = 512; // of one block
    private static final int FAR = 1 << 18; // numbers: more than a core's cache holds

    VectorKernels(Parallel parallel) {
        super(parallel);
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    void part(Matrix a, float[] b, float[] start, float[] c, int n, Part part) {
        for (int i = part.fromRow(); i < part.toRow(); i++) {
            if (start == null) {
                Arrays.fill(c, i * n + part.fromColumn(), i * n + part.toColumn(), 0);
            } else {
                System.arraycopy(start, part.fromColumn(), c, i * n + part.fromColumn(),
                        part.columns());
            }
        }
        if (part.rows() <= HEIGHT && b.length > FAR) {
            stream(a, b, c, n, part);
            return;
        }
        Block block = new Block(a, b, c, n, part);
        for (int j = part.fromColumn(); j < part.toColumn(); j += COLUMNS) {
            for (int p = 0; p < a.columns().length; p += DEPTH) {
                block.add(p, j);
            }
        }
    }

    /** One product's blocks, with room for a copy of a block of b. */
    private static final class Block {

        private final Matrix a;
        private final float[] b;
        private final float[] c;
        private final int n;
        private final Part part;
        private final float[] packed;
        private final float[] edge = new float[HEIGHT * WIDTH];
        private final int[] rows = new int[HEIGHT];

        Block(Matrix a, float[] b, float[] c, int n, Part part) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.n = n;
            this.part = part;
            int columns = Math.min(COLUMNS, (part.columns() + WIDTH - 1) / WIDTH * WIDTH);
            packed = new float[Math.min(DEPTH, a.columns().length) * columns];
        }

        /** Adds the terms from p on to the sums of the columns from j on. */
        void add(int p, int j) {
            int depth = Math.min(DEPTH, a.columns().length - p);
            int to = Math.min(j + COLUMNS, part.toColumn());
            for (int q = 0; q < depth; q++) {
                for (int column = j; column < to; column += WIDTH) {
                    System.arraycopy(b, (p + q) * n + column, packed,
                            (column - j) * depth + q * WIDTH, Math.min(WIDTH, to - column));
                }
            }
            for (int i = part.fromRow(); i < part.toRow(); i += HEIGHT) {
                int height = Math.min(HEIGHT, part.toRow() - i);
                for (int r = 0; r < HEIGHT; r++) {
                    rows[r] = a.rows()[i + Math.min(r, height - 1)];
                }
                for (int column = j; column < to; column += WIDTH) {
                    int width = Math.min(WIDTH, to - column);
                    int at = i * n + column;
                    if (height == HEIGHT && width == WIDTH) {
                        tile(a.data(), rows, a.columns(), p, packed, (column - j) * depth, depth,
                                c, at, n);
                    } else {
                        move(c, at, n, edge, 0, WIDTH, height, width);
                        tile(a.data(), rows, a.columns(), p, packed, (column - j) * depth, depth,
                                edge, 0, WIDTH);
                        move(edge, 0, WIDTH, c, at, n, height, width);
                    }
                }
            }
        }

        private static void move(float[] from, int at, int step, float[] to, int toAt, int toStep,
                int height, int width) {
            for (int r = 0; r < height; r++) {
                System.arraycopy(from, at + r * step, to, toAt + r * toStep, width);
            }
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

    @Override
    public void reluBack(float[] y, float[] dy, float[] dx) {
        forEachRange(y.length, (from, to) -> VectorLoops.reluBack(y, dy, dx, from, to));
    }

    @Override
    public void sumRows(float[] a, float[] sums, int m, int n) {
        VectorLoops.sumRows(a, sums, m, n);
    }

    @Override
    void largest(float[] x, int[] pixels, float[] y, int out, int channels) {
        VectorLoops.largest(x, pixels, y, out, channels);
    }

    @Override
    void toTheLargest(float[] x, int[] pixels, float[] y, float[] dy, float[] dx, int out,
            int fromChannel, int channels) {
        int done = VectorLoops.toTheLargest(x, pixels, y, dy, dx, out, channels);
        super.toTheLargest(x, pixels, y, dy, dx, out, done, channels);
    }

    /** RMSprop, which the notebook's large layer is trained with, where the weights lie. */
    @Override
    void update(UpdateRule rule, float[] gradients, float[] weights, float[][] memory, int at,
            int length) {
        if (!(rule instanceof RmsPropRule rms) || length % L != 0) {
            super.update(rule, gradients, weights, memory, at, length);
            return;
        }
        VectorLoops.rmsProp(rms, gradients, weights, memory[0], at, length);
    }

    /**
     * Few rows: b, which may be far larger than any cache, is read once, row after row, four rows
     * at a time, and the few sums wait in the cache.
     */
    private void stream(Matrix a, float[] b, float[] c, int n, Part part) {
        int k = a.columns().length;
        int whole = part.fromColumn() + part.columns() / L * L;
        float[] data = a.data();
        int p = 0;
        for (; p + 4 <= k; p += 4) {
            int c0 = a.columns()[p];
            int c1 = a.columns()[p + 1];
            int c2 = a.columns()[p + 2];
            int c3 = a.columns()[p + 3];
            for (int j = part.fromColumn(); j < whole; j += L) {
                FloatVector b0 = FloatVector.fromArray(LANES, b, p * n + j);
                FloatVector b1 = FloatVector.fromArray(LANES, b, (p + 1) * n + j);
                FloatVector b2 = FloatVector.fromArray(LANES, b, (p + 2) * n + j);
                FloatVector b3 = FloatVector.fromArray(LANES, b, (p + 3) * n + j);
                for (int i = part.fromRow(); i < part.toRow(); i++) {
                    int row = a.rows()[i];
                    FloatVector sum = FloatVector.fromArray(LANES, c, i * n + j);
                    sum = b0.fma(FloatVector.broadcast(LANES, data[row + c0]), sum);
                    sum = b1.fma(FloatVector.broadcast(LANES, data[row + c1]), sum);
                    sum = b2.fma(FloatVector.broadcast(LANES, data[row + c2]), sum);
                    sum = b3.fma(FloatVector.broadcast(LANES, data[row + c3]), sum);
                    sum.intoArray(c, i * n + j);
                }
            }
        }
        addRows(a, p, b, c, n,
                new Part(part.fromRow(), part.toRow(), part.fromColumn(), whole));
        addRows(a, 0, b, c, n, new Part(part.fromRow(), part.toRow(), whole, part.toColumn()));
    }

    /** c[i][j] += Σ a[i][p] · b[p][j] from p = {@code first} on, number by number. */
    private static void addRows(Matrix a, int first, float[] b, float[] c, int n, Part part) {
        for (int i = part.fromRow(); i < part.toRow(); i++) {
            for (int p = first; p < a.columns().length; p++) {
                float factor = a.get(i, p);
                for (int j = part.fromColumn(); j < part.toColumn(); j++) {
                    c[i * n + j] = Math.fma(factor, b[p * n + j], c[i * n + j]);
                }
            }
        }
    }
}
