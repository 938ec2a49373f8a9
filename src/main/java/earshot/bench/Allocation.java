package earshot.bench;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * How many bytes the current thread has asked for so far, whether they are still in use or not.
 * Java's own count, through the management server, so that no class of one maker is named.
 */
final class Allocation {

    private static final String COUNT = "CurrentThreadAllocatedBytes";
    private static final int CALLS = 100;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName threads;
    private final long overhead; // of asking

    private Allocation() throws JMException {
        threads = new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < CALLS; i++) {
            long before = count();
            least = Math.min(least, count() - before);
        }
        overhead = least;
    }

    /** Null where Java does not count. */
    static Allocation ifCounted() {
        try {
            return new Allocation();
        } catch (JMException e) {
            return null;
        }
    }

    /** Bytes so far; only differences mean something. */
    long bytes() {
        try {
            return count();
        } catch (JMException e) {
            throw new IllegalStateException("Java counted before and does no longer", e);
        }
    }

    /** The bytes since {@link #bytes} was {@code before}, without those that asking took. */
    long since(long before) {
        return Math.max(0, bytes() - before - overhead);
    }

    private long count() throws JMException {
        long count = (Long) server.getAttribute(threads, COUNT);
        if (count < 0) {
            throw new InstanceNotFoundException("Java was told not to count");
        }
        return count;
    }
}
