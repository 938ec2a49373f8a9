package earshot.recognizer;

import earshot.nn.Dense;
import earshot.nn.Flatten;
import earshot.nn.Layer;
import earshot.nn.Relu;
import earshot.nn.Softmax;
import java.util.List;

/** The networks that {@code train --model} knows. */
public enum Architecture {

    /** MFCCs, flattened, through two hidden layers. */
    ANN {
        @Override
        public List<Layer> layers(int classes) {
            return List.of(new Flatten(), new Dense(256), new Relu(), new Dense(128), new Relu(),
                    new Dense(classes), new Softmax());
        }
    };

    /** New layers, not yet built, that end in a probability for each class. */
    public abstract List<Layer> layers(int classes);
}
