package earshot.util;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one class that starts threads.
 *
 * <p>Work is a number of independent parts; part i writes to places that no other part touches, so
 * the result is the same with one thread or many, and no order between parts can be seen.
 */
public final class Parallel implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool; // null with one thread

    private Parallel(int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Parallel::daemon);
    }

    /**
     * A pool that works with {@code threads} threads, the caller's included.
     *
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static Parallel of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads are at least 1, got " + threads);
        }
        return new Parallel(threads);
    }

    /** The caller's thread alone. */
    public static Parallel single() {
        return new Parallel(1);
    }

    public int threads() {
        return threads;
    }

    /** One part of the work. */
    public interface Part {
        void run(int index);
    }

    /** Runs parts 0 … {@code count} − 1 and returns when all are done; the first failure is thrown. */
    public void forEach(int count, Part part) {
        if (pool == null || count < 2) {
            for (int i = 0; i < count; i++) {
                part.run(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable takeParts = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                part.run(i);
            }
        };
        List<Future<?>> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            helpers.add(pool.submit(takeParts));
        }
        try {
            takeParts.run();
        } finally {
            next.set(count);
            helpers.forEach(Parallel::await);
        }
    }

    private static void await(Future<?> helper) {
        try {
            helper.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a worker", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "earshot-worker");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
