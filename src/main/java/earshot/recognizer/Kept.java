package earshot.recognizer;

import earshot.util.Text;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Things too large to keep all of them: what is not kept is made anew whenever it is asked for.
 *
 * <p>To make one twice gives the same bits, so which of them are kept changes nothing but the time.
 */
final class Kept<T> extends AbstractList<T> implements RandomAccess {

    private final Object[] kept; // null: made anew
    private final IntFunction<T> maker;

    /** Takes the array over. */
    Kept(Object[] kept, IntFunction<T> maker) {
        this.kept = kept;
        this.maker = maker;
    }

    /** A list as it is. */
    static <T> Kept<T> of(List<T> list) {
        return list instanceof Kept<T> already ? already : new Kept<>(list.toArray(), list::get);
    }

    @Override
    @SuppressWarnings("unchecked") // only things of that kind were put there
    public T get(int i) {
        return kept[i] != null ? (T) kept[i] : maker.apply(i);
    }

    @Override
    public int size() {
        return kept.length;
    }

    /** The things of the given numbers, in that order. */
    Kept<T> chosen(int[] numbers) {
        return new Kept<>(Arrays.stream(numbers).mapToObj(i -> kept[i]).toArray(),
                i -> maker.apply(numbers[i]));
    }

    /** These and then those. */
    Kept<T> and(Kept<T> others) {
        Object[] both = Arrays.copyOf(kept, kept.length + others.kept.length);
        System.arraycopy(others.kept, 0, both, kept.length, others.kept.length);
        return new Kept<>(both, i ->
                i < kept.length ? maker.apply(i) : others.maker.apply(i - kept.length));
    }

    /** @throws IllegalStateException unless all are kept */
    Kept<T> requireAll() {
        long missing = Arrays.stream(kept).filter(one -> one == null).count();
        if (missing > 0) {
            throw new IllegalStateException(Text.format("%d of %d do not fit into Java's heap: ask"
                    + " for one at a time, or start Java with more, such as -Xmx8g", missing,
                    kept.length));
        }
        return this;
    }
}
