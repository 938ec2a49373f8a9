package lesson09_baselines;

import earshot.util.Text;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * A linear classifier in one step: the weights with the least squared error.
 *
 * <pre>
 *   W = (XᵀX + λI)⁻¹ XᵀY      X [clips, numbers + 1], its last column 1
 *                             Y [clips, digits], 1 where the clip is that digit, 0 elsewhere
 * </pre>
 *
 * <p>λ keeps weights small ("ridge"); the bias, the last row of W, is free of it. Equal to
 * scikit-learn's {@code Ridge} on one-hot targets. A. E. Hoerl and R. W. Kennard, 1970.
 */
final class LeastSquares {

    private LeastSquares() {
    }

    /** @throws IllegalArgumentException if the equations have no single solution: λ too small */
    static Linear fit(float[][] rows, int[] labels, int digits, double lambda) {
        int numbers = rows[0].length;
        DMatrixRMaj x = new DMatrixRMaj(rows.length, numbers + 1);
        DMatrixRMaj y = new DMatrixRMaj(rows.length, digits);
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < numbers; i++) {
                x.set(n, i, rows[n][i]);
            }
            x.set(n, numbers, 1);
            y.set(n, labels[n], 1);
        }
        DMatrixRMaj left = new DMatrixRMaj(numbers + 1, numbers + 1);
        CommonOps_DDRM.multInner(x, left); // XᵀX
        for (int i = 0; i < numbers; i++) {
            left.add(i, i, lambda);
        }
        DMatrixRMaj right = new DMatrixRMaj(numbers + 1, digits);
        CommonOps_DDRM.multTransA(x, y, right); // XᵀY
        DMatrixRMaj w = new DMatrixRMaj(numbers + 1, digits);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(numbers + 1);
        if (!solver.setA(left)) {
            throw new IllegalArgumentException(Text.format("%d clips and λ = %s do not determine"
                    + " %d weights: take a larger λ", rows.length, lambda, numbers + 1));
        }
        solver.solve(right, w);
        return linear(w);
    }

    private static Linear linear(DMatrixRMaj w) {
        int numbers = w.numRows - 1;
        double[][] weights = new double[w.numCols][numbers];
        double[] bias = new double[w.numCols];
        for (int d = 0; d < bias.length; d++) {
            for (int i = 0; i < numbers; i++) {
                weights[d][i] = w.get(i, d);
            }
            bias[d] = w.get(numbers, d);
        }
        return new Linear(weights, bias);
    }
}
