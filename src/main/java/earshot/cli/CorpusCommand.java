package earshot.cli;

import earshot.bench.GeneratedCorpus;
import earshot.util.Progress;
import earshot.util.Seeds;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpus}: a large corpus to try things on. */
@Command(name = "corpus", mixinStandardHelpOptions = true, hidden = true,
        description = {"Write a corpus of generated sounds of AudioMNIST's size and layout: 60"
            + " voices, 10 digits, 50 takes, 48 kHz, 5.3 hours, 1.8 GB. It takes a minute or two,"
            + " and shows what a training on 30000 clips needs; no real voice is learnt from"
            + " it."})
final class CorpusCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where: a new or an empty folder.")
    private Path folder;

    @Option(names = "--takes", paramLabel = "N", defaultValue = "50",
            description = "Takes of each digit by each voice, 1 to 50 (default: 50).")
    private int takes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Where all chance begins (default: 1). One seed, one corpus.")
    private long seed;

    private final Console console;

    CorpusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (takes < 1 || takes > GeneratedCorpus.MOST_TAKES) {
            throw new IllegalArgumentException(Text.format("--takes is 1 to %d, got %d",
                    GeneratedCorpus.MOST_TAKES, takes));
        }
        int clips = GeneratedCorpus.clips(takes);
        AtomicInteger written = new AtomicInteger();
        Farewell farewell = Farewell.of(() -> Text.format("broken off: %d of %d clips are in %s;"
                + " name another folder, or remove this one, to begin anew", written.get(), clips,
                folder));
        try (Progress bar = console.progress().start("writing clips", clips)) {
            GeneratedCorpus.write(folder, takes, Seeds.of(seed), (steps, note) -> {
                written.addAndGet((int) steps);
                bar.advance(steps, note);
            });
        } finally {
            farewell.end();
        }
        console.out().println(Text.format("%s: %d clips", folder, clips));
        return 0;
    }
}
