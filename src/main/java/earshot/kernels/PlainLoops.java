package earshot.kernels;

import earshot.util.Parallel;
import java.util.Arrays;

/** The kernels in plain Java: the loops of the layers without weights. */
abstract class PlainLoops implements Kernels {

    private static final int CHUNK = 1 << 15; // numbers that a thread takes at a time

    private final Parallel parallel;

    PlainLoops(Parallel parallel) {
        this.parallel = parallel;
    }

    @Override
    public final Parallel parallel() {
        return parallel;
    }

    /** Numbers {@code from} to {@code to} − 1 of some arrays. */
    interface Range {
        void run(int from, int to);
    }

    /** Shares out so many numbers, in ranges that the number of threads does not change. */
    final void forEachRange(int length, Range range) {
        parallel.forEach((length + CHUNK - 1) / CHUNK, i ->
                range.run(i * CHUNK, Math.min(length, (i + 1) * CHUNK)));
    }

    @Override
    public void relu(float[] x, float[] y) {
        forEachRange(x.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]);
            }
        });
    }

    @Override
    public void reluBack(float[] y, float[] dy, float[] dx) {
        forEachRange(y.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                dx[i] = y[i] > 0 ? dy[i] : 0;
            }
        });
    }

    @Override
    public final void maxPool(Patches windows, float[] x, float[] y, int batch) {
        parallel.forEach(batch, n -> windows.forEachWindow(n, (pixels, out) ->
                largest(x, pixels, y, out, windows.channels())));
    }

    /** The largest of a window's pixels, each channel for itself. */
    void largest(float[] x, int[] pixels, float[] y, int out, int channels) {
        System.arraycopy(x, pixels[0], y, out, channels);
        for (int i = 1; i < pixels.length; i++) {
            for (int k = 0; k < channels; k++) {
                y[out + k] = Math.max(y[out + k], x[pixels[i] + k]);
            }
        }
    }

    @Override
    public final void maxPoolBack(Patches windows, float[] x, float[] y, float[] dy, float[] dx,
            int batch) {
        int size = windows.down().length() * windows.across().length() * windows.channels();
        parallel.forEach(batch, n -> {
            Arrays.fill(dx, n * size, (n + 1) * size, 0);
            windows.forEachWindow(n, (pixels, out) ->
                    toTheLargest(x, pixels, y, dy, dx, out, 0, windows.channels()));
        });
    }

    /** Adds a window's gradient to that of its first largest pixel, from a channel on. */
    void toTheLargest(float[] x, int[] pixels, float[] y, float[] dy, float[] dx, int out,
            int fromChannel, int channels) {
        for (int k = fromChannel; k < channels; k++) {
            for (int pixel : pixels) {
                if (x[pixel + k] == y[out + k] || Float.isNaN(x[pixel + k])) {
                    dx[pixel + k] += dy[out + k];
                    break;
                }
            }
        }
    }

    @Override
    public void sumRows(float[] a, float[] sums, int m, int n) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                sums[j] += a[i * n + j];
            }
        }
    }

    @Override
    public void softmax(float[] x, float[] out, int m, int n) {
        for (int i = 0; i < m; i++) {
            float max = Float.NEGATIVE_INFINITY;
            for (int j = i * n; j < (i + 1) * n; j++) {
                max = Math.max(max, x[j]);
            }
            double sum = 0;
            for (int j = i * n; j < (i + 1) * n; j++) {
                sum += Elementary.exp(x[j] - max);
            }
            for (int j = i * n; j < (i + 1) * n; j++) {
                out[j] = (float) (Elementary.exp(x[j] - max) / sum);
            }
        }
    }
}
