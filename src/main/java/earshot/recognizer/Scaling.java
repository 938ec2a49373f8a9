package earshot.recognizer;

import earshot.data.Standardizer;
import java.util.List;

/** Over what a {@link Standardizer} measures. */
enum Scaling {

    /** Nothing: numbers stay as they are. */
    NONE,
    /** Each number of a picture on its own, over the clips. */
    NUMBERS,
    /** Each column of a picture, a band or a coefficient, over the clips and all their frames. */
    COLUMNS,
    /** All numbers together: how large they are against one another stays as it is. */
    WHOLE;

    Standardizer fit(List<float[]> pictures, int width) {
        return switch (this) {
            case NONE -> Standardizer.none();
            case NUMBERS -> Standardizer.fit(pictures, pictures.isEmpty() ? 1 : pictures.get(0).length);
            case COLUMNS -> Standardizer.fit(pictures, width);
            case WHOLE -> Standardizer.fit(pictures, 1);
        };
    }
}
