package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.kernels.Kernels;
import earshot.util.Parallel;
import earshot.util.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a repetition counts and costs: a wrong factor here is a wrong headline. */
class JobsTest {

    private static Job job(String name, int shrink) throws Exception {
        Setting setting = new Setting(1, Seeds.of(42), Kernels::of, List.of(), List.of(),
                new Effort(0, 1, 1, 0, shrink));
        try (Parallel one = Parallel.single()) {
            return Suite.named(List.of(name)).get(0).preparation().prepare(setting, one);
        }
    }

    private static void assertJob(Job job, double amount, double flops, double bytes) {
        assertEquals(amount, job.amount(), "amount");
        assertEquals(flops, job.cost().flops(), 1e-12 * flops, "flops");
        assertEquals(bytes, job.cost().bytes(), 1e-12 * bytes, "bytes");
    }

    /** 2²¹ samples are 128 batches of 64 frames of 256; in doubles, n samples in and n + 2 out. */
    @Test
    void transformsAreCountedOneByOne() throws Exception {
        assertJob(job("fft-256", 1), 8192, 8192 * (256 + 2.5 * 256 * 8), 8192 * 8 * (256 + 258));
        assertJob(job("fft-512", 1000), 64, 64 * (512 + 2.5 * 512 * 9), 64 * 8 * (512 + 514));
    }

    @Test
    void aProductIsTwoOperationsATerm() throws Exception {
        assertJob(job("matmul-512", 8), 2.0 * 64 * 64 * 64, 2.0 * 64 * 64 * 64, 3 * 4 * 64 * 64);
    }

    /** 60 clips of 28 frames of 512; nearly every bin is in two filters. */
    @Test
    void anMfccIsItsSpectrumFiltersLogarithmsAndCosines() throws Exception {
        Job job = job("mfcc-1", 50);
        double known = 512 + 2.5 * 512 * 9 + 3 * 257 + 30 * 40 + 2 * 40 * 13;
        double filters = job.cost().flops() / 60 / 28 - known;
        assertTrue(filters > 3 * 257 && filters < 4 * 257, "filters: " + filters);
        assertJob(job, 60, 60 * 28 * (known + filters), 60 * (3500 * 8 + 28 * 13 * 4));
    }

    /** 60 clips of 233 frames of 233 samples and 129 bins, 3 operations and a root each. */
    @Test
    void theNotebooksSpectrogramsAreOneJob() throws Exception {
        assertJob(job("stft-notebook", 50), 1, 60 * 233 * (233 + 2.5 * 256 * 8 + 4 * 129),
                60 * (30_000 * 8 + 233 * 129 * 4));
    }

    @Test
    void predictionsAreCountedByClip() throws Exception {
        assertEquals(54, job("cnn-predict", 50).amount());
        assertEquals(1, job("cnn-epoch", 50).amount());
        assertEquals(1, job("dnn-step-6", 1000).amount());
    }
}
