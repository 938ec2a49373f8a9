package earshot.plot;

import java.awt.Color;

/** Which colour a number has in a picture of numbers. */
enum Scale {

    /** Dark is little, bright is much: for powers, levels, probabilities. */
    RISING {
        @Override
        Color colour(double share) {
            return Palette.heat(share);
        }

        @Override
        Span span(Span values) {
            return values;
        }

        @Override
        double weight(double value) {
            return value;
        }
    },

    /** White is little, grey is much: a ground on which coloured lines stand out. */
    PALE {
        @Override
        Color colour(double share) {
            return Palette.pale(share);
        }

        @Override
        Span span(Span values) {
            return values;
        }

        @Override
        double weight(double value) {
            return value;
        }
    },

    /** White is 0, blue below and red above, as deep for −1 as for 1: for what has a sign. */
    DIVERGING {
        @Override
        Color colour(double share) {
            return Palette.diverging(share);
        }

        @Override
        Span span(Span values) {
            double limit = Math.max(Math.abs(values.low()), Math.abs(values.high()));
            return new Span(-limit, limit);
        }

        @Override
        double weight(double value) {
            return Math.abs(value);
        }
    };

    /** Of a value's share of the span, 0 … 1; NaN is grey. */
    abstract Color colour(double share);

    /** From the first colour to the last, for values that span so much. */
    abstract Span span(Span values);

    /** Where several numbers share a pixel, the one of the largest weight is seen. */
    abstract double weight(double value);
}
