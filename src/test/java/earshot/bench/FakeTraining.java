package earshot.bench;

import earshot.util.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A training that goes well once, and from then on has a fault. */
final class FakeTraining {

    private FakeTraining() {
    }

    /** @param args the fault, and what Earshot would be called with */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(args);
        Path model = Path.of(words.get(words.indexOf("--out") + 1));
        Path checkpoint = model.resolveSibling("training.checkpoint");
        Path wasHere = model.resolveSibling("was-here");
        boolean isFirst = !Files.exists(wasHere);
        Files.createDirectories(model.getParent());
        Files.writeString(wasHere, "");
        switch (isFirst ? "none" : args[0]) {
            case "none" -> Thread.sleep(1500);
            case "fails" -> {
                System.err.println("no luck\ntoday");
                System.exit(1);
            }
            case "other" -> SafeFile.write(model, out -> out.write(2));
            case "damages" -> Files.writeString(checkpoint, "EARCHKP\u0001 and no more");
            case "forgets" -> System.out.println("Epoch 4/300\nof some\nEpoch 5/300");
            case "halves" -> Files.writeString(model, "");
            case "mute" -> System.out.println("24 clips, 3 labels");
            case "loose" -> {
                Files.createFile(checkpoint);
                System.out.println("24 clips, 3 labels");
                Runtime.getRuntime().addShutdownHook(new Thread(
                        () -> System.err.println("broken off: no epoch was done")));
            }
            case "halts" -> Runtime.getRuntime().addShutdownHook(
                    new Thread(() -> Runtime.getRuntime().halt(5)));
            case "litters" -> Files.writeString(model.resolveSibling(".x.part"), "");
            default -> throw new IllegalArgumentException(args[0]);
        }
        if (isFirst || args[0].equals("litters")) {
            SafeFile.write(model, out -> out.write(1));
        }
        if (isFirst || List.of("other", "litters").contains(args[0])) {
            SafeFile.write(checkpoint, out -> out.write(1));
            return;
        }
        Thread.sleep(100_000);
    }
}
