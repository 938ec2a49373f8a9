package earshot.tensor;

import earshot.util.Text;
import java.util.Arrays;
import java.util.List;

/** What {@link Tensor} does along the batch, its first axis; see there. */
final class Rows {

    private Rows() {
    }

    static Tensor of(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        Tensor out = Tensor.zeros(rows.length, width);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException(Text.format(
                        "a tensor's rows are equally long: row 0 has %d, got row %d of %d: cut or"
                                + " pad them", width, i, rows[i].length));
            }
            System.arraycopy(rows[i], 0, out.data(), i * width, width);
        }
        return out;
    }

    static void requireBatch(int[] shape) {
        if (shape.length == 0) {
            throw new IllegalArgumentException(
                    "expected rows, got shape []: make a batch of it with reshape(1)");
        }
    }

    static Tensor gather(Tensor x, int[] rows) {
        int width = x.rowSize();
        Tensor out = Tensor.zeros(shapeOf(rows.length, x.rowShape()));
        for (int i = 0; i < rows.length; i++) {
            requireRow("gather", x, rows[i]);
            System.arraycopy(x.data(), rows[i] * width, out.data(), i * width, width);
        }
        return out;
    }

    static Tensor slice(Tensor x, int from, int to) {
        if (from < 0 || from > to || to > x.rows()) {
            throw new IndexOutOfBoundsException(Text.format(
                    "slice expects 0 <= from <= to <= %d, the rows of shape %s, got %d to %d",
                    x.rows(), Arrays.toString(x.shape()), from, to));
        }
        int width = x.rowSize();
        return Tensor.of(Arrays.copyOfRange(x.data(), from * width, to * width),
                shapeOf(to - from, x.rowShape()));
    }

    static Tensor concatenate(List<Tensor> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("concatenate expects at least 1 tensor, got none");
        }
        int[] row = parts.get(0).rowShape();
        long rows = parts.stream().mapToLong(Tensor::rows).sum();
        if (rows > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(Text.format(
                    "concatenate makes at most %d rows, got %d: leave some out",
                    Integer.MAX_VALUE, rows));
        }
        Tensor all = Tensor.zeros(shapeOf((int) rows, row));
        int next = 0;
        for (Tensor part : parts) {
            if (!Arrays.equals(part.rowShape(), row)) {
                throw new IllegalArgumentException(Text.format(
                        "concatenate expects rows of one shape, %s, got %s: reshape or pad them",
                        Arrays.toString(row), Arrays.toString(part.rowShape())));
            }
            System.arraycopy(part.data(), 0, all.data(), next, part.size());
            next += part.size();
        }
        return all;
    }

    static int argMax(Tensor x, int row) {
        requireRow("argMax", x, row);
        if (x.rowSize() == 0) {
            throw new IllegalArgumentException("argMax expects at least 1 number in a row, got"
                    + " shape " + Arrays.toString(x.shape()));
        }
        int start = row * x.rowSize();
        int end = start + x.rowSize();
        int best = start;
        for (int i = start + 1; i < end; i++) {
            if (x.data()[i] > x.data()[best]) {
                best = i;
            }
        }
        return best - start;
    }

    private static void requireRow(String verb, Tensor x, int row) {
        if (row < 0 || row >= x.rows()) {
            throw new IndexOutOfBoundsException(Text.format(
                    "%s expects a row from 0 to %d of shape %s, got %d", verb, x.rows() - 1,
                    Arrays.toString(x.shape()), row));
        }
    }

    static int[] shapeOf(int rows, int[] rowShape) {
        int[] shape = new int[rowShape.length + 1];
        shape[0] = rows;
        System.arraycopy(rowShape, 0, shape, 1, rowShape.length);
        return shape;
    }
}
