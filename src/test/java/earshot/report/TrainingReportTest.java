package earshot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Synth;
import earshot.audio.WavWriter;
import earshot.data.Recording;
import earshot.data.Standardizer;
import earshot.evaluate.ConfusionMatrix;
import earshot.evaluate.Scores;
import earshot.features.MfccFingerprint;
import earshot.features.MfccFingerprintConfig;
import earshot.nn.Dense;
import earshot.nn.Examples;
import earshot.nn.Flatten;
import earshot.nn.History;
import earshot.nn.Sequential;
import earshot.nn.Softmax;
import earshot.nn.Trainer;
import earshot.recognizer.ClipSet;
import earshot.recognizer.Recognizer;
import earshot.tensor.Tensor;
import earshot.util.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on a training whose clips, labels and places have names made to break it. */
class TrainingReportTest {

    private static final List<String> EVIL = List.of("<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "../../x.wav", "&lt;b&gt;",
            "7_\u202evaw.exe", "half \ud83d letter", "\u001b[31mred\n\0", "javascript:alert(1)",
            "</pre></td><style>*{}</style>", "]]><!--");

    @TempDir
    private Path folder;

    @Test
    void namesFromFilesAreNamesOnThePage() throws IOException {
        String page = Pages.of(TrainingReport.of("ann on " + EVIL.get(0),
                Map.of("data", EVIL.get(1), "split", EVIL.get(4)), trained()), folder);
        List<String> tags = Pages.tags(page.substring(page.indexOf('\n') + 1));
        assertFalse(tags.contains("script"), tags.toString());
        assertEquals(1, tags.stream().filter("style"::equals).count());
        assertEquals(3, tags.stream().filter("img"::equals).count(), "two curves, one confusion");
        assertEquals(2 * EVIL.size(), tags.stream().filter("audio"::equals).count());
        assertFalse(page.chars().anyMatch(c -> c == 0x202e || c < ' ' && c != '\n' && c != '\t'));
        assertTrue(page.contains("7_[U+202E]vaw.exe") && page.contains("half [U+D83D] letter"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("clip.wav", "index.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Two trainings on a clip of each name, labelled by it and taken for the next. */
    private List<Trained> trained() throws IOException {
        Path wav = folder.resolve("clip.wav");
        WavWriter.write(Synth.sine(440, 0.5, 0.1, 8000), wav);
        int count = EVIL.size();
        int[] said = IntStream.range(0, count).toArray();
        int[] heard = IntStream.range(0, count).map(i -> (i + 1) % count).toArray();
        List<Recording> clips = IntStream.range(0, count).mapToObj(i -> new Recording(
                EVIL.get(i), wav, EVIL.get(i), EVIL.get(i), -1, 0.1, 8000, i)).toList();
        Tensor probabilities = Tensor.zeros(count, count);
        for (int i = 0; i < count; i++) {
            probabilities.set(1, i, heard[i]);
        }
        MfccFingerprint fingerprint = MfccFingerprint.of(MfccFingerprintConfig.DIGITS);
        Recognizer recognizer = new Recognizer(fingerprint, Standardizer.none(), Sequential.of(
                new int[] {fingerprint.frames(), fingerprint.width(), 1}, Seeds.of(1),
                List.of(new Flatten(), new Dense(count), new Softmax())), EVIL, new long[0]);
        Scores scores = new Scores(recognizer,
                new ClipSet(clips, List.of(), new float[count][], said), probabilities,
                ConfusionMatrix.of(said, heard, count));
        Examples two = Examples.ofClasses(Tensor.zeros(2, fingerprint.frames(),
                fingerprint.width(), 1), new int[] {0, 1}, count);
        History history = Trainer.of(recognizer.network(), Seeds.of(1)).epochs(1).fit(two, two);
        return List.of(new Trained(EVIL.get(0), scores, history, 1),
                new Trained(EVIL.get(5), scores, history, 1));
    }
}
