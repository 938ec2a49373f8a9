package earshot.util;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one class that starts threads.
 *
 * <p>Work is a number of independent parts; part i writes to places that no other part touches, so
 * the result is the same with one thread or many, and no order between parts can be seen.
 */
public final class Parallel implements AutoCloseable {

    private static final long SPIN_NANOS = 300_000;

    private final int threads;
    private final ThreadPoolExecutor pool; // null with one thread

    /**
     * Work that comes in many short pieces comes again at once: to wake a thread that sleeps takes
     * longer than many a piece. So a thread looks out for a while before it sleeps.
     */
    private static final class EagerQueue extends LinkedBlockingQueue<Runnable> {

        private static final long serialVersionUID = 1;

        @Override
        public Runnable take() throws InterruptedException {
            Runnable work = poll();
            for (long end = System.nanoTime() + SPIN_NANOS; work == null && System.nanoTime() < end;) {
                Thread.onSpinWait();
                work = poll();
            }
            return work == null ? super.take() : work;
        }
    }

    private Parallel(int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? null : new ThreadPoolExecutor(threads - 1, threads - 1, 0,
                TimeUnit.SECONDS, new EagerQueue(), Parallel::daemon);
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

    /** Runs parts 0 … {@code count} − 1, returns when all are done, throws the first failure. */
    public void forEach(int count, Part part) {
        if (pool == null || count < 2) {
            for (int i = 0; i < count; i++) {
                part.run(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable takeParts = () -> {
            try {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    part.run(i);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                next.set(count);
            }
        };
        List<FutureTask<Void>> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            helpers.add(new FutureTask<>(takeParts, null));
        }
        helpers.forEach(pool::execute);
        takeParts.run();
        // A helper that has not begun has nothing left to do, and waiting for it could be for
        // ever: where parts share out parts of their own, all threads may be waiting here.
        helpers.stream().filter(helper -> !pool.remove(helper)).forEach(Parallel::await);
        rethrow(failure.get());
    }

    private static void await(Future<?> helper) {
        for (long end = System.nanoTime() + SPIN_NANOS; !helper.isDone() && System.nanoTime() < end;) {
            Thread.onSpinWait();
        }
        try {
            helper.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a helper keeps its failures", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a worker", e);
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
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
