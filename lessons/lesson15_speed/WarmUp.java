package lesson15_speed;

import earshot.lessons.Desk;
import earshot.util.Text;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

/** The first calls of a product, while Java is still compiling it. */
final class WarmUp {

    private static final int N = 128;
    private static final int CALLS = 512;

    private WarmUp() {
    }

    static void show(Desk desk) throws IOException {
        Product product = fresh();
        float[] a = Noise.floats(N * N, desk.seeds().child("a"));
        float[] c = new float[N * N];
        StringBuilder line = new StringBuilder();
        for (int call = 1; call <= CALLS; call++) {
            double seconds = Stopwatch.once(() -> product.multiply(a, a, c, N));
            if (Integer.bitCount(call) == 1) {
                line.append(Text.format(" %.2f", 1e3 * seconds));
            }
        }
        desk.measured("n = %d, own rows: calls 1, 2, 4 … %d, in ms:%s", N, CALLS, line);
    }

    /** A copy of the class that nobody has called before. */
    static Product fresh() throws IOException {
        try (InputStream code = OwnRowsProduct.class.getResourceAsStream("OwnRowsProduct.class")) {
            return (Product) MethodHandles.lookup().defineHiddenClass(code.readAllBytes(), true)
                    .lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class is not to be had twice", e);
        }
    }
}
