package lesson07_mfcc;

/** Weights for coefficients: the later ones are small, and a lifter makes them larger. */
final class Lifter {

    private Lifter() {
    }

    /** librosa's and HTK's: coefficient n times 1 + L/2 · sin(π(n + 1)/L), the first one too. */
    static double[][] librosa(double[][] mfcc, int lifter) {
        double[][] out = new double[mfcc.length][];
        for (int t = 0; t < mfcc.length; t++) {
            out[t] = mfcc[t].clone();
            for (int n = 0; n < out[t].length; n++) {
                out[t][n] *= 1 + lifter / 2.0 * StrictMath.sin(Math.PI * (n + 1) / lifter);
            }
        }
        return out;
    }
}
