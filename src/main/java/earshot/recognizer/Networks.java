package earshot.recognizer;

import earshot.nn.BatchNorm;
import earshot.nn.Conv2d;
import earshot.nn.Dense;
import earshot.nn.Dropout;
import earshot.nn.Flatten;
import earshot.nn.Layer;
import earshot.nn.MaxPool2d;
import earshot.nn.Padding;
import earshot.nn.Relu;
import earshot.nn.Resize;
import earshot.nn.Softmax;
import java.util.ArrayList;
import java.util.List;

/** The layers of the recipes: new ones each time, that end in a probability for each class. */
final class Networks {

    private Networks() {
    }

    /** The notebook's: of a spectrogram [233, 129, 1], 14,206,282 parameters for ten classes. */
    static List<Layer> notebook(int classes) {
        return List.of(new Resize(230, 120), new Flatten(), new Dense(512), new Relu(),
                new Dense(128), new Relu(), new Dense(64), new Relu(), new Dense(classes),
                new Softmax());
    }

    /** Two hidden layers. */
    static List<Layer> dense(int classes) {
        return List.of(new Flatten(), new Dense(256), new Relu(), new Dense(128), new Relu(),
                new Dense(classes), new Softmax());
    }

    /**
     * Three blocks of convolution, then two Dense layers. The rectifier stands behind the pool: the
     * same numbers and gradients as before it, for a quarter of the work.
     */
    static List<Layer> convolutional(int classes) {
        List<Layer> layers = new ArrayList<>();
        for (int filters : new int[] {32, 64, 64}) {
            layers.addAll(List.of(new Conv2d(filters, 3, 3, Padding.SAME), BatchNorm.pytorch(),
                    new MaxPool2d(2), new Relu()));
        }
        layers.addAll(List.of(new Flatten(), new Dense(128), new Relu(), new Dropout(0.4),
                new Dense(classes), new Softmax()));
        return layers;
    }
}
