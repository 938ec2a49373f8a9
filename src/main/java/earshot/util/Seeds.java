package earshot.util;

import java.util.random.RandomGenerator;

/**
 * A seed that grows a tree of seeds, one a purpose: {@code Seeds.of(42).child("split")}.
 *
 * <p>Each child's numbers depend on the root seed and on the names on the way to it, and on nothing
 * else: taking more numbers for the weights does not change how the clips are shuffled. A name is
 * mixed in by FNV-1a and the result stirred by the finaliser of SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", 2014). The same on every JDK.
 */
public record Seeds(long value) {

    /** The root of a tree of seeds: what the user gives as {@code --seed}. */
    public static Seeds of(long value) {
        return new Seeds(value);
    }

    /** The seed for a purpose: {@code child("weights")}. */
    public Seeds child(String name) {
        long hash = 0xcbf29ce484222325L ^ value;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new Seeds(stir(hash));
    }

    /** The seed for one of many: {@code child(epoch)}. */
    public Seeds child(long index) {
        return new Seeds(stir(value + 0x9e3779b97f4a7c15L * (index + 1)));
    }

    /** A new generator that starts at this seed; equal seeds give equal numbers. */
    public RandomGenerator random() {
        return new SplitMix(value);
    }

    private static long stir(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * SplitMix64: a counter in steps of the golden ratio, stirred. Doubles and bounded integers are
     * spelled out, because the JDK does not promise how its defaults compute them.
     */
    private static final class SplitMix implements RandomGenerator {

        private long state;

        SplitMix(long seed) {
            state = seed;
        }

        @Override
        public long nextLong() {
            state += 0x9e3779b97f4a7c15L;
            return stir(state);
        }

        /** 53 bits of it, in [0, 1). */
        @Override
        public double nextDouble() {
            return (nextLong() >>> 11) * 0x1p-53;
        }

        /**
         * The lowest bits of 32 where the bound is a power of two; otherwise 31 bits modulo the
         * bound, drawn again where that would favour small numbers.
         */
        @Override
        public int nextInt(int bound) {
            if (bound < 1) {
                throw new IllegalArgumentException("a bound is at least 1, got " + bound);
            }
            if (Integer.bitCount(bound) == 1) {
                return (int) (nextLong() >>> 32) & (bound - 1);
            }
            int bits = (int) (nextLong() >>> 33);
            while (bits - bits % bound + (bound - 1) < 0) {
                bits = (int) (nextLong() >>> 33);
            }
            return bits % bound;
        }
    }

    /** 0 … size − 1 in a random order (Fisher–Yates). */
    public int[] permutation(int size) {
        RandomGenerator random = random();
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
