package earshot.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Loops of {@link VectorKernels} that the compiler does not turn into vectors by itself. */
final class VectorLoops {

    static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    static final int SUMS = 4 * L; // that are summed side by side

    private VectorLoops() {
    }

    static void reluBack(float[] y, float[] dy, float[] dx, int from, int to) {
        int i = from;
        for (; i + L <= to; i += L) {
            VectorMask<Float> open = FloatVector.fromArray(LANES, y, i)
                    .compare(VectorOperators.GT, 0);
            FloatVector.zero(LANES).blend(FloatVector.fromArray(LANES, dy, i), open)
                    .intoArray(dx, i);
        }
        for (; i < to; i++) {
            dx[i] = y[i] > 0 ? dy[i] : 0;
        }
    }

    /** Columns {@code from} to {@code to} − 1 of n. */
    static void sumRows(float[] a, float[] sums, int m, int n, int from, int to) {
        int j = from;
        for (; j + L <= to; j += L) {
            FloatVector sum = FloatVector.zero(LANES);
            for (int i = 0; i < m; i++) {
                sum = sum.add(FloatVector.fromArray(LANES, a, i * n + j));
            }
            sum.intoArray(sums, j);
        }
        for (; j < to; j++) {
            float sum = 0;
            for (int i = 0; i < m; i++) {
                sum += a[i * n + j];
            }
            sums[j] = sum;
        }
    }

    static void largest(float[] x, int[] pixels, float[] y, int out, int channels) {
        int k = 0;
        for (; k + L <= channels; k += L) {
            FloatVector most = FloatVector.fromArray(LANES, x, pixels[0] + k);
            for (int i = 1; i < pixels.length; i++) {
                most = most.max(FloatVector.fromArray(LANES, x, pixels[i] + k));
            }
            most.intoArray(y, out + k);
        }
        for (; k < channels; k++) {
            float most = x[pixels[0] + k];
            for (int i = 1; i < pixels.length; i++) {
                most = Math.max(most, x[pixels[i] + k]);
            }
            y[out + k] = most;
        }
    }

    /** As many channels as whole vectors hold; how many those are. */
    static int toTheLargest(float[] x, int[] pixels, float[] y, float[] dy, float[] dx, int out,
            int channels) {
        int k = 0;
        for (; k + L <= channels; k += L) {
            FloatVector most = FloatVector.fromArray(LANES, y, out + k);
            FloatVector gradient = FloatVector.fromArray(LANES, dy, out + k);
            VectorMask<Float> searching = LANES.maskAll(true);
            for (int pixel : pixels) {
                FloatVector number = FloatVector.fromArray(LANES, x, pixel + k);
                VectorMask<Float> found = number.compare(VectorOperators.EQ, most)
                        .or(number.compare(VectorOperators.NE, number)).and(searching);
                FloatVector old = FloatVector.fromArray(LANES, dx, pixel + k);
                old.add(gradient, found).intoArray(dx, pixel + k);
                searching = searching.andNot(found);
            }
        }
        return k;
    }

    /** A step of RMSprop on {@code length} weights from {@code at} on, a multiple of L. */
    static void rmsProp(RmsPropRule rule, float[] gradients, float[] weights, float[] averages,
            int at, int length) {
        float kept = (float) rule.decay();
        float added = (float) (1 - rule.decay());
        for (int i = 0; i < length; i += L) {
            FloatVector g = FloatVector.fromArray(LANES, gradients, i);
            FloatVector average = FloatVector.fromArray(LANES, averages, at + i).mul(kept)
                    .add(g.mul(added).mul(g));
            average.intoArray(averages, at + i);
            FloatVector step = g.mul(rule.rate()).div(average.add(rule.epsilon()).sqrt());
            FloatVector.fromArray(LANES, weights, at + i).sub(step).intoArray(weights, at + i);
        }
    }

    /** c[at + j] = start[j] + Σ factors[p] · b[p][j], for j in a range of whole vectors. */
    static void weightedSum(float[] factors, float[] b, int n, float[] start, float[] c,
            int at, int from, int to) {
        int j = from;
        for (; j + SUMS <= to; j += SUMS) {
            FloatVector s0 = FloatVector.fromArray(LANES, start, j);
            FloatVector s1 = FloatVector.fromArray(LANES, start, j + L);
            FloatVector s2 = FloatVector.fromArray(LANES, start, j + 2 * L);
            FloatVector s3 = FloatVector.fromArray(LANES, start, j + 3 * L);
            for (int p = 0; p < factors.length; p++) {
                FloatVector factor = FloatVector.broadcast(LANES, factors[p]);
                int row = p * n + j;
                s0 = factor.fma(FloatVector.fromArray(LANES, b, row), s0);
                s1 = factor.fma(FloatVector.fromArray(LANES, b, row + L), s1);
                s2 = factor.fma(FloatVector.fromArray(LANES, b, row + 2 * L), s2);
                s3 = factor.fma(FloatVector.fromArray(LANES, b, row + 3 * L), s3);
            }
            s0.intoArray(c, at + j);
            s1.intoArray(c, at + j + L);
            s2.intoArray(c, at + j + 2 * L);
            s3.intoArray(c, at + j + 3 * L);
        }
        for (; j < to; j += L) {
            FloatVector sum = FloatVector.fromArray(LANES, start, j);
            for (int p = 0; p < factors.length; p++) {
                sum = FloatVector.broadcast(LANES, factors[p])
                        .fma(FloatVector.fromArray(LANES, b, p * n + j), sum);
            }
            sum.intoArray(c, at + j);
        }
    }
}
