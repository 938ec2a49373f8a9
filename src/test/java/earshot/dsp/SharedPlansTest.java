package earshot.dsp;

import static earshot.Golden.lcg;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import earshot.audio.Signal;
import earshot.util.Parallel;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plan, four threads, the bits of one thread. */
class SharedPlansTest {

    private static final int TASKS = 64;

    @ParameterizedTest
    @ValueSource(ints = {256, 200, 233})
    void anFftMayBeShared(int size) {
        Fft fft = Fft.ofSize(size);
        assertThreadsAgree(i -> Spectra.flat(fft.forward(Spectra.noise(size, i))));
        assertThreadsAgree(i -> Spectra.flat(fft.forwardReal(lcg(size, i))));
        assertThreadsAgree(i -> fft.inverseReal(fft.forwardReal(lcg(size, i))));
    }

    @Test
    void anStftMayBeShared() {
        Stft stft = Stft.of(StftConfig.kaldi(200, 80));
        assertThreadsAgree(i -> stft.power(Signal.mono(lcg(1000, i), 8000)).values()[9]);
        assertThreadsAgree(i -> stft.inverse(stft.spectra(Signal.mono(lcg(1000, i), 8000)),
                1000, 8000).samples());
    }

    @Test
    void aDctMayBeShared() {
        Dct dct = Dct.ofSize(40, 13);
        assertThreadsAgree(i -> dct.inverse(dct.forward(lcg(40, i))));
    }

    private static void assertThreadsAgree(IntFunction<double[]> task) {
        double[][] results = new double[TASKS][];
        try (Parallel four = Parallel.of(4)) {
            four.forEach(TASKS, i -> results[i] = task.apply(i));
        }
        for (int i = 0; i < TASKS; i++) {
            assertArrayEquals(task.apply(i), results[i]); // no tolerance: the same bits
        }
    }
}
