package lesson04_fourier;

/** The discrete Fourier transform as its formula says it. */
final class SlowDft {

    private SlowDft() {
    }

    /** X[k] = Σ x[n] · (one step in the direction −2π·kn/N). */
    static Complex[] of(double[] x) {
        Complex[] bins = new Complex[x.length];
        for (int k = 0; k < x.length; k++) {
            Complex sum = new Complex(0, 0);
            for (int n = 0; n < x.length; n++) {
                double angle = -2 * Math.PI * ((long) k * n % x.length) / x.length;
                sum = sum.plus(Complex.turn(angle).times(x[n]));
            }
            bins[k] = sum;
        }
        return bins;
    }

    /** x[n] = 1/N · Σ X[k] · (one step in the direction +2π·kn/N). */
    static Complex[] back(Complex[] bins) {
        Complex[] x = new Complex[bins.length];
        for (int n = 0; n < x.length; n++) {
            Complex sum = new Complex(0, 0);
            for (int k = 0; k < bins.length; k++) {
                double angle = 2 * Math.PI * ((long) k * n % x.length) / x.length;
                sum = sum.plus(Complex.turn(angle).times(bins[k]));
            }
            x[n] = sum.times(1.0 / x.length);
        }
        return x;
    }
}
