package lesson15_speed;

import earshot.kernels.Kernels;
import earshot.lessons.Desk;
import earshot.lessons.Lesson;
import earshot.util.Parallel;
import earshot.util.Progress;
import java.io.IOException;
import java.util.Map;

/** Making it fast: one product seven ways, the roof over it, and what the order of a sum does. */
public final class SpeedLesson implements Lesson {

    public static void main(String[] args) throws IOException {
        SpeedLesson lesson = new SpeedLesson();
        lesson.run(Desk.of(lesson, System.out));
    }

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String title() {
        return "Making it fast";
    }

    @Override
    public int seconds(boolean quick) {
        return quick ? 10 : 45;
    }

    @Override
    public void run(Desk desk) throws IOException {
        int n = desk.quick() ? 256 : 512;
        try (Parallel parallel = Parallel.of(desk.threads());
                Progress bar = desk.progress().start("timing", Fetched.steps()
                        + Race.STEPS + Ceiling.steps() + Drift.steps())) {
            LastBit lastBit = LastBit.of(desk, Kernels.of(parallel)); // no corpus: fail early
            desk.say("What a training step costs");
            Counts.show(desk);
            desk.say("\nOne product: n = %d, %,d operations, %,d bytes", n, Product.operations(n),
                    Product.bytes(n));
            WarmUp.show(desk);
            desk.say("\nWhat a cache must fetch");
            Fetched.show(desk, 256, bar);
            desk.say("\nNumbers moved for each operation");
            Tiles.show(desk);
            desk.say("\nSeven ways");
            noteKernels(desk);
            Map<String, Double> speeds = new Race(desk, n, parallel).run(bar);
            desk.say("\nThe roof");
            Ceiling ceiling = new Ceiling(desk, parallel);
            ceiling.measure(bar);
            Ceiling.count(desk);
            ceiling.layer(bar);
            ceiling.draw(n, speeds);
            desk.say("\nThe order of a sum");
            SumOrders.show(desk);
            desk.say("\nA last bit");
            Drift.show(desk, lastBit, bar);
            desk.say("\nBeside the others");
            Peers.show(desk);
        }
    }

    private static void noteKernels(Desk desk) {
        if (!Kernels.hasVectors()) {
            desk.say("The kernels are plain ones: for vectors start Java with --add-modules"
                    + " jdk.incubator.vector.");
        }
    }
}
