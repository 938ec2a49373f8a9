package lesson10_learning;

import earshot.kernels.Elementary;

/**
 * A loss surface: the loss of a neuron with two weights and no bias on some points.
 *
 * <pre>
 *   loss   = 1/N · Σ ln(1 + e^−m[n])          m[n] = ±(w₀·x[n] + w₁·y[n]), + for class 1
 *   slopes = 1/N · Σ ∓q[n] · (x[n], y[n])     q[n] = 1 / (1 + e^m[n]), the wrong class's share
 * </pre>
 */
record Hill(Points points) {

    /** How high it is somewhere, and how steep. */
    record Place(double loss, double slopeX, double slopeY) {
    }

    Place at(double... w) {
        double loss = 0;
        double slopeX = 0;
        double slopeY = 0;
        for (int n = 0; n < points.size(); n++) {
            double[] point = points.at()[n];
            int sign = points.classes()[n] == 1 ? 1 : -1;
            double m = sign * (w[0] * point[0] + w[1] * point[1]);
            double e = Elementary.exp(-Math.abs(m));
            double wrong = (m > 0 ? e : 1) / (1 + e);
            loss += Math.max(0, -m) + Elementary.log(1 + e);
            slopeX -= sign * wrong * point[0];
            slopeY -= sign * wrong * point[1];
        }
        int count = points.size();
        return new Place(loss / count, slopeX / count, slopeY / count);
    }

    /** The lowest place, by Newton's method: slopes divided by how they change. */
    double[] lowest() {
        double[] w = new double[2];
        for (int step = 0; step < 30; step++) {
            double xx = 1e-12;
            double xy = 0;
            double yy = 1e-12;
            for (double[] point : points.at()) {
                double e = Elementary.exp(-Math.abs(w[0] * point[0] + w[1] * point[1]));
                double bend = e / ((1 + e) * (1 + e)) / points.size();
                xx += bend * point[0] * point[0];
                xy += bend * point[0] * point[1];
                yy += bend * point[1] * point[1];
            }
            Place here = at(w);
            double determinant = xx * yy - xy * xy;
            w[0] -= (yy * here.slopeX - xy * here.slopeY) / determinant;
            w[1] -= (xx * here.slopeY - xy * here.slopeX) / determinant;
        }
        return w;
    }

    double least() {
        return at(lowest()).loss;
    }
}
