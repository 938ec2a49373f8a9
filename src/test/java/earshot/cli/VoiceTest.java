package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.util.Parallel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VoiceTest {

    @Test
    void speaksUntilItIsSilenced() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Voice voice = new Voice(heard, "nowhere");
        PrintStream print = voice.print();
        print.print("zwölf ");
        print.write('!');
        print.flush();
        voice.silence();
        print.println("too late");
        assertEquals("zwölf !", heard.toString(StandardCharsets.UTF_8));
    }

    /** Nobody empties the pipe: the program has to end all the same. */
    @Test
    @Timeout(20)
    void doesNotWaitForAPipeThatIsFull() {
        CountDownLatch isFull = new CountDownLatch(1);
        CountDownLatch emptied = new CountDownLatch(1);
        Voice voice = new Voice(new OutputStream() {
            @Override
            public void write(int letter) {
                isFull.countDown();
                await(emptied);
            }
        }, "nowhere");
        try (Parallel parallel = Parallel.of(2)) {
            parallel.forEach(2, i -> {
                if (i == 0) {
                    voice.print().print("x");
                } else {
                    await(isFull);
                    voice.silence();
                    emptied.countDown();
                }
            });
        }
        assertTrue(emptied.getCount() == 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
