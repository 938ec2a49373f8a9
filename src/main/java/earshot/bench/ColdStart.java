package earshot.bench;

import earshot.data.Standardizer;
import earshot.recognizer.Recipe;
import earshot.recognizer.ModelFile;
import earshot.recognizer.Recognizer;
import earshot.recognizer.RecognizerTrainer;
import earshot.util.BadInputException;
import earshot.util.Parallel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The whole process from {@code java} to the answer for one WAV file: {@code predict} in a process
 * of its own, with a model that has learnt nothing and answers as fast as one that has.
 */
final class ColdStart {

    private static final Path CLIP = Path.of("data", "digits", "7_rms-1_0.wav");

    private ColdStart() {
    }

    static void requireClip() throws BadInputException {
        if (!Files.isRegularFile(CLIP)) {
            throw new BadInputException("predict-cold needs " + CLIP.toString().replace('\\', '/')
                    + ": run from the project's folder, or name other benchmarks");
        }
    }

    static Job prepare(Setting setting, Parallel parallel) throws IOException {
        Path folder = Files.createTempDirectory("earshot-bench");
        Path model = folder.resolve("model.earshot");
        Path answer = folder.resolve("answer.txt");
        for (Path made : List.of(folder, model, answer)) {
            made.toFile().deleteOnExit(); // the last named first; after Ctrl-C too
        }
        ModelFile.write(untrained(setting, parallel), model);
        List<String> command = new ArrayList<>(setting.earshot());
        command.addAll(List.of("predict", "--model", model.toString(), "--threads",
                Integer.toString(parallel.threads())));
        command.addAll(setting.kernelsOption());
        command.add(CLIP.toString());
        return new Job(Work.of(() -> run(command, answer)), 1, Cost.UNKNOWN);
    }

    private static Recognizer untrained(Setting setting, Parallel parallel) {
        List<String> labels = IntStream.range(0, TrainingJobs.CLASSES)
                .mapToObj(Integer::toString).toList();
        RecognizerTrainer trainer = new RecognizerTrainer(Recipe.ANN, setting.seeds(),
                setting.kernels().apply(parallel));
        return new Recognizer(trainer.fingerprint(), Standardizer.none(),
                trainer.network(labels.size()), labels, new long[0]);
    }

    /** @throws IllegalStateException if there is no answer */
    static void run(List<String> command, Path answer) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(answer.toFile()).start();
        try {
            int status = process.waitFor();
            String text = Files.readString(answer, StandardCharsets.UTF_8);
            if (status != 0 || text.lines().noneMatch(line -> line.split("\t").length == 3)) {
                throw new IllegalStateException("predict-cold: the process ended with status "
                        + status + " and said: " + text.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted while waiting for a process", e);
        }
    }
}
