package lesson08_corpus;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Principal component analysis: the directions in which rows of numbers differ most.
 *
 * <pre>
 *   C = 1/n · Σ (x − mean)(x − mean)ᵀ      C · axis[k] = variance[k] · axis[k]
 * </pre>
 *
 * <p>Axes have length 1, stand at right angles to each other, and come in the order of falling
 * variance. An axis may point either way; here its largest number is positive. Equal to
 * scikit-learn's {@code PCA} but for that sign and its n − 1. K. Pearson, 1901.
 *
 * @param mean of the rows
 * @param axes [axis][number]
 * @param variances along each axis
 */
public record Pca(double[] mean, double[][] axes, double[] variances) {

    /** @throws IllegalArgumentException if there are fewer than two rows */
    public static Pca of(float[][] rows) {
        if (rows.length < 2) {
            throw new IllegalArgumentException("two rows differ, and fewer do not: got "
                    + rows.length);
        }
        double[] mean = mean(rows);
        DMatrixRMaj centred = new DMatrixRMaj(rows.length, mean.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                centred.set(i, j, rows[i][j] - mean[j]);
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(mean.length, mean.length);
        CommonOps_DDRM.multInner(centred, covariance); // centredᵀ · centred
        CommonOps_DDRM.divide(covariance, rows.length);
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(mean.length, true, true);
        eigen.decompose(covariance);
        int[] order = IntStream.range(0, mean.length).boxed()
                .sorted((a, b) -> Double.compare(variance(eigen, b), variance(eigen, a)))
                .mapToInt(k -> k).toArray();
        return new Pca(mean,
                Arrays.stream(order).mapToObj(k -> upright(eigen.getEigenVector(k).data))
                        .toArray(double[][]::new),
                Arrays.stream(order).mapToDouble(k -> variance(eigen, k)).toArray());
    }

    private static double variance(EigenDecomposition_F64<DMatrixRMaj> eigen, int k) {
        return Math.max(0, eigen.getEigenvalue(k).real);
    }

    private static double[] mean(float[][] rows) {
        double[] mean = new double[rows[0].length];
        for (float[] row : rows) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / (double) rows.length;
            }
        }
        return mean;
    }

    /** Either the axis or its opposite. */
    private static double[] upright(double[] axis) {
        double extreme = Arrays.stream(axis).reduce(0,
                (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
        return Arrays.stream(axis).map(x -> extreme < 0 ? -x : x).toArray();
    }

    /** How far along an axis each row lies, from the mean. */
    public double[] along(int axis, float[][] rows) {
        double[] places = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                places[i] += (rows[i][j] - mean[j]) * axes[axis][j];
            }
        }
        return places;
    }

    /** The share of all variance that the first so many axes hold, 0 … 1. */
    public double share(int count) {
        return Arrays.stream(variances, 0, count).sum() / Arrays.stream(variances).sum();
    }
}
