package lesson15_speed;

import earshot.lessons.Desk;

/** How many numbers an inner loop loads and stores for what it computes. */
final class Tiles {

    private static final int LANES = 16; // floats in a vector of 512 bits

    private Tiles() {
    }

    static void show(Desk desk) {
        row(desk, "i-j-k: one a, one b", 1, 2);
        row(desk, "i-k-j: one b, a sum to and fro", 1, 3);
        row(desk, "packed: four b, a sum to and fro", 4, 6);
        row(desk, "tile of 2 x 2: two a, two b", 2 * 2, 2 + 2);
        row(desk, "tile of 6 x 32: six a, 32 b", 6 * 2 * LANES, 6 + 2 * LANES);
    }

    private static void row(Desk desk, String what, int terms, int numbers) {
        desk.say("%-34s %3d operations, %2d numbers, %5.2f each", what, 2 * terms, numbers,
                2.0 * terms / numbers);
    }
}
