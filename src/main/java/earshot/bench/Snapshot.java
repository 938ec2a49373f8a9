package earshot.bench;

import earshot.nn.Sequential;
import java.util.List;

/** A network's weights as they were. */
final class Snapshot {

    private final List<float[]> arrays;
    private final List<float[]> copies;

    private Snapshot(List<float[]> arrays) {
        this.arrays = arrays;
        this.copies = arrays.stream().map(float[]::clone).toList();
    }

    static Snapshot of(Sequential network) {
        return new Snapshot(network.weights().values().stream().map(t -> t.data()).toList());
    }

    /** Makes them so again. */
    void restore() {
        for (int i = 0; i < arrays.size(); i++) {
            System.arraycopy(copies.get(i), 0, arrays.get(i), 0, arrays.get(i).length);
        }
    }
}
