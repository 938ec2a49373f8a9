package earshot.dsp;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Lengths worth trying: 1, 2, primes, odd ones, powers of two, and any other up to 300. */
public final class Lengths implements ArbitrarySupplier<Integer> {

    @Override
    public Arbitrary<Integer> get() {
        return Arbitraries.oneOf(
                Arbitraries.of(1, 2, 3, 4, 6, 7, 8, 31, 64, 97, 128, 200, 233, 255, 256, 257),
                Arbitraries.integers().between(1, 300));
    }
}
