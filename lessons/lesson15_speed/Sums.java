package lesson15_speed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One sum of floats in several orders, each rounded after every step. */
final class Sums {

    static final int CHUNK = 1024; // terms

    private Sums() {
    }

    /** The floats 1/1, 1/2, 1/3 … */
    static float[] harmonic(int count) {
        float[] terms = new float[count];
        for (int i = 0; i < count; i++) {
            terms[i] = 1f / (i + 1);
        }
        return terms;
    }

    static float forward(float[] terms) {
        return forward(terms, 0, terms.length);
    }

    private static float forward(float[] terms, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += terms[i];
        }
        return sum;
    }

    static float backward(float[] terms) {
        float sum = 0;
        for (int i = terms.length - 1; i >= 0; i--) {
            sum += terms[i];
        }
        return sum;
    }

    static double inDouble(float[] terms) {
        double sum = 0;
        for (float term : terms) {
            sum += term;
        }
        return sum;
    }

    /** The first term, counted from 1, that leaves the sum as it was; 0 if there is none. */
    static int standstill(float[] terms) {
        float sum = 0;
        for (int i = 0; i < terms.length; i++) {
            if (sum + terms[i] == sum) {
                return i + 1;
            }
            sum += terms[i];
        }
        return 0;
    }

    /** One share for each thread, as equal as can be; then the shares are added in order. */
    static float shared(float[] terms, int threads) {
        return forward(shares(terms, threads));
    }

    static float[] shares(float[] terms, int threads) {
        float[] shares = new float[threads];
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) terms.length * t / threads);
            shares[t] = forward(terms, from, (int) ((long) terms.length * (t + 1) / threads));
        }
        return shares;
    }

    /** Pieces of {@value #CHUNK} terms, however many threads there are; then these in order. */
    static float inChunks(float[] terms) {
        float sum = 0;
        for (int from = 0; from < terms.length; from += CHUNK) {
            sum += forward(terms, from, Math.min(terms.length, from + CHUNK));
        }
        return sum;
    }

    /** What comes out if the terms are added in any order that there is: each result once. */
    static Set<Float> inEveryOrder(float[] terms) {
        List<Float> left = new ArrayList<>();
        for (float term : terms) {
            left.add(term);
        }
        Set<Float> results = new HashSet<>();
        add(0, left, results);
        return results;
    }

    private static void add(float sum, List<Float> left, Set<Float> results) {
        if (left.isEmpty()) {
            results.add(sum);
        }
        for (int i = 0; i < left.size(); i++) {
            List<Float> others = new ArrayList<>(left);
            add(sum + others.remove(i), others, results);
        }
    }

    /** The running sum in float, or in double, after each so many terms. */
    static double[] running(float[] terms, int every, boolean inDouble) {
        double[] after = new double[terms.length / every];
        double sum = 0;
        for (int i = 0; i < after.length * every; i++) {
            sum = inDouble ? sum + terms[i] : (float) sum + terms[i];
            if ((i + 1) % every == 0) {
                after[i / every] = sum;
            }
        }
        return after;
    }
}
