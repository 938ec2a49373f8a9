package lesson04_fourier;

import earshot.util.Text;

/** A point of the plane: {@code re} to the right, {@code im} up. */
record Complex(double re, double im) {

    /** One step from 0 in a direction, in radians, counter-clockwise from the right. */
    static Complex turn(double angle) {
        return new Complex(StrictMath.cos(angle), StrictMath.sin(angle));
    }

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    /** Lengths are multiplied, angles added. */
    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    double magnitude() {
        return StrictMath.hypot(re, im);
    }

    /** The angle, from −180 to 180 degrees. */
    double degrees() {
        return StrictMath.toDegrees(StrictMath.atan2(orZero(im), orZero(re)));
    }

    /** Rounding errors have an angle too, which means nothing. */
    private static double orZero(double value) {
        return Math.abs(value) < 1e-9 ? 0.0 : value;
    }

    /** {@code -2.0 + 2.0i}. */
    @Override
    public String toString() {
        return Text.format("%.1f %s %.1fi", tenths(re), tenths(im) < 0 ? "-" : "+",
                Math.abs(tenths(im)));
    }

    /** Rounded, and without a minus before zero. */
    static double tenths(double value) {
        return Math.rint(10 * value) / 10 + 0.0;
    }
}
