package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.audio.Signal;
import earshot.audio.WavReader;
import earshot.dsp.Dct;
import earshot.dsp.Decibels;
import earshot.dsp.Spectrogram;
import earshot.dsp.Stft;
import earshot.dsp.StftConfig;
import earshot.features.MelFilterbank;
import earshot.plot.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the texts show is what the code says. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void theExampleOfTheReadmeRuns() throws IOException {
        Signal signal = WavReader.read(Path.of("data/digits/7_rms-1_0.wav"));
        Spectrogram power = Stft.of(StftConfig.librosa(512, 128)).power(signal.mono());
        Spectrogram mel = MelFilterbank.slaney(8000, 512, 40).apply(power);
        Spectrogram decibels = Decibels.ofPower(mel);
        double[][] mfcc = Dct.ofSize(40, 13).forward(decibels);
        Plot.heatmap(decibels).title("A seven").axes("time (s)", "mel band")
                .save(Path.of("figures/seven.png"));
        assertEquals(13, mfcc[0].length);
        assertEquals(power.frames(), mfcc.length);
    }

    @Test
    void everyLineOfCodeInTheTextsStandsInASourceFile() throws IOException {
        Set<String> sources = new TreeSet<>();
        for (Path file : files("src", ".java")) {
            Files.readAllLines(file).forEach(line -> sources.add(line.strip()));
        }
        for (Path file : files("lessons", ".java")) {
            Files.readAllLines(file).forEach(line -> sources.add(line.strip()));
        }
        int checked = 0;
        for (Path text : texts()) {
            boolean inCode = false;
            for (String line : Files.readAllLines(text)) {
                if (line.startsWith("```")) {
                    inCode = line.equals("```java");
                } else if (inCode && !line.isBlank()) {
                    assertTrue(sources.contains(line.strip()), text + ": " + line);
                    checked++;
                }
            }
        }
        assertTrue(checked > 10, "lines of code in the texts: " + checked);
    }

    @Test
    void noLinkIsDead() throws IOException {
        for (Path text : texts()) {
            Matcher link = LINK.matcher(Files.readString(text));
            while (link.find()) {
                assertTrue(link.group(1).startsWith("https://") // not asked: tests need no network
                        || Files.exists(text.resolveSibling(link.group(1))),
                        text + ": " + link.group(1));
            }
        }
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = files("lessons", ".md");
        texts.add(Path.of("README.md"));
        texts.add(Path.of("data", "README.md"));
        return texts;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
