package earshot.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelTest {

    @Test
    void everyPartRunsOnceAndAllAreDoneAtTheEnd() {
        for (int threads = 1; threads <= 4; threads++) {
            try (Parallel parallel = Parallel.of(threads)) {
                for (int count : new int[] {0, 1, 2, 3, 1000}) {
                    AtomicIntegerArray runs = new AtomicIntegerArray(count + 1);
                    parallel.forEach(count, runs::incrementAndGet);
                    for (int i = 0; i < count; i++) {
                        assertEquals(1, runs.get(i), "part " + i + " of " + count);
                    }
                    assertEquals(0, runs.get(count));
                }
            }
        }
    }

    /** Three parts that wait for each other can only end if three threads take them. */
    @Test
    void asManyThreadsAsAskedForWorkAtOnce() {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        Queue<Integer> parts = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(3);
        try (Parallel parallel = Parallel.of(3)) {
            assertEquals(3, parallel.threads());
            parallel.forEach(3, i -> {
                workers.add(Thread.currentThread());
                parts.add(i);
                all.countDown();
                assertTrue(wait(all));
            });
            parallel.forEach(300, i -> workers.add(Thread.currentThread()));
        }
        assertEquals(List.of(0, 1, 2), parts.stream().sorted().toList());
        assertEquals(3, workers.size());
        assertTrue(workers.contains(Thread.currentThread()));
    }

    @Test
    void oneThreadIsTheCallers() {
        Thread caller = Thread.currentThread();
        Parallel.single().forEach(9, i -> assertSame(caller, Thread.currentThread()));
        assertEquals(1, Parallel.single().threads());
    }

    @Test
    void aPartsFailureIsThrownWhicheverThreadMetIt() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Parallel parallel = Parallel.of(threads)) {
                for (int bad = 0; bad < 20; bad++) {
                    int number = bad;
                    var failure = new IllegalStateException("part " + bad);
                    assertSame(failure, assertThrows(IllegalStateException.class,
                            () -> parallel.forEach(20, i -> fail(i == number, failure))));
                }
                var error = new StackOverflowError();
                assertSame(error, assertThrows(StackOverflowError.class,
                        () -> parallel.forEach(20, i -> fail(i == 7, error))));
                AtomicInteger after = new AtomicInteger();
                parallel.forEach(20, i -> after.incrementAndGet());
                assertEquals(20, after.get());
            }
        }
    }

    /** No part may still be writing into the caller's arrays when the failure reaches it. */
    @Test
    void nothingRunsAnyMoreWhenAFailureIsThrown() {
        try (Parallel parallel = Parallel.of(4)) {
            for (int round = 0; round < 20; round++) {
                AtomicInteger running = new AtomicInteger();
                CountDownLatch three = new CountDownLatch(3);
                var failure = new IllegalStateException("stop");
                assertThrows(IllegalStateException.class, () -> parallel.forEach(4, i -> {
                    fail(i == 3 && wait(three), failure);
                    running.incrementAndGet();
                    three.countDown();
                    pause(5);
                    running.decrementAndGet();
                }));
                assertEquals(0, running.get());
            }
        }
    }

    /** Parts that share out parts of their own, with more of them than there are threads. */
    @Test
    void nestedWorkDoesNotWaitForItself() {
        try (Parallel parallel = Parallel.of(2)) {
            for (int round = 0; round < 50; round++) {
                AtomicInteger parts = new AtomicInteger();
                parallel.forEach(5, i -> parallel.forEach(5, j -> parallel.forEach(3, k ->
                        parts.incrementAndGet())));
                assertEquals(75, parts.get());
            }
        }
    }

    @Test
    void saysHowManyThreadsItTakes() {
        var error = assertThrows(IllegalArgumentException.class, () -> Parallel.of(0));
        assertEquals("threads are at least 1, got 0", error.getMessage());
    }

    private static <T extends Throwable> void fail(boolean now, T failure) throws T {
        if (now) {
            throw failure;
        }
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
