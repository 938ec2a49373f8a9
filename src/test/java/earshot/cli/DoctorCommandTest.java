package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aHealthyCorpusIsStatusZero() throws IOException {
        Run run = Run.good("doctor", Sounds.digits(folder));
        assertEquals(2, run.lines().size(), run.out());
        assertTrue(run.lines().get(0).startsWith(folder.toString().replace('\\', '/')
                + ": 24 clips, 3 labels, 4 voices, "), run.out());
        assertEquals("nothing found", run.lines().get(1));
        assertEquals("", run.err());
        assertEquals("", Run.good("doctor", "--tsv", folder).out());
    }

    @Test
    void anAilingCorpusIsStatusThree() throws IOException {
        Sounds.digits(folder);
        Sounds.pcm(folder.resolve("0_kal-1_5.wav"), 8000, new double[100]);
        Sounds.copy("0_kal-1_0.wav", folder.resolve("0_kal-1_7.wav"));
        Run run = Run.of("doctor", folder);
        assertEquals(3, run.status());
        assertEquals(List.of("silent     0_kal-1_5.wav: is silent: every sample is 0.0 -> record it"
                        + " again, or take it out",
                "duplicate  0_kal-1_7.wav: is the same file as 0_kal-1_0.wav -> keep one: of two,"
                        + " one may be trained on and the other be in the test",
                "2 findings: 1 silent, 1 duplicate"), run.lines().subList(1, 4));
        Run tsv = Run.of("doctor", "--tsv", folder);
        assertEquals(3, tsv.status());
        assertEquals(List.of("silent\t0_kal-1_5.wav\tis silent: every sample is 0.0\trecord it"
                        + " again, or take it out",
                "duplicate\t0_kal-1_7.wav\tis the same file as 0_kal-1_0.wav\tkeep one: of two, one"
                        + " may be trained on and the other be in the test"), tsv.lines());
        assertEquals("", run.err() + tsv.err());
    }

    /** Training stops at a label without clips; the doctor is there to say which and why. */
    @Test
    void aLabelThatIsLostIsAFinding() throws IOException {
        Sounds.digits(folder);
        Sounds.text(folder.resolve("7_kal-1_0.wav"));
        Run run = Run.of("doctor", folder);
        assertEquals(3, run.status());
        assertTrue(run.line("foreign").contains("7_kal-1_0.wav: file, byte 0"), run.out());
        assertTrue(run.line("labels").contains("label 7: none of its files can be used"),
                run.out());
    }
}
