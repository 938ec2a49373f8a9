package lesson15_speed;

import earshot.lessons.Desk;

/** What a training step costs, counted and not measured. */
final class Counts {

    private static final int[] NOTEBOOK = {LargeLayer.INPUTS, LargeLayer.OUTPUTS, 128, 64, 10};
    private static final int ADAM = 12; // operations of a step, for a weight

    private Counts() {
    }

    static void show(Desk desk) {
        long weights = 0;
        long parameters = 0;
        for (int i = 1; i < NOTEBOOK.length; i++) {
            weights += (long) NOTEBOOK[i - 1] * NOTEBOOK[i];
            parameters += (long) (NOTEBOOK[i - 1] + 1) * NOTEBOOK[i];
        }
        long first = (long) NOTEBOOK[0] * NOTEBOOK[1];
        print(desk, "notebook's network", parameters, 6, 6 * (3 * weights - first), "RMSprop",
                LargeLayer.RULE);
        convolutions(desk);
    }

    /** Of the CNN on 40 × 44 MFCCs: three of 3 × 3, each halved in size by a pool; two Dense. */
    private static void convolutions(Desk desk) {
        int[] channels = {1, 32, 64, 64};
        long products = 0; // weights times the places where they are used
        long parameters = 0;
        int height = 40;
        int width = 44;
        for (int i = 1; i < channels.length; i++) {
            long weights = 9L * channels[i - 1] * channels[i];
            products += height * width * weights;
            parameters += weights + channels[i];
            height /= 2;
            width /= 2;
        }
        int flat = height * width * channels[3];
        products += flat * 128L + 128 * 10;
        parameters += (flat + 1) * 128L + 129 * 10;
        long first = 40L * 44 * 9 * channels[1];
        print(desk, "CNN on MFCCs", parameters, 32, 32 * (3 * products - first), "Adam", ADAM);
    }

    /** @param terms of all sums of products, forward, for the weights and for the inputs */
    private static void print(Desk desk, String name, long parameters, int batch, long terms,
            String rule, int each) {
        desk.say("%-18s %,10d parameters, batch %2d: products %,13d operations, %-7s %,11d", name,
                parameters, batch, 2 * terms, rule, each * parameters);
    }
}
