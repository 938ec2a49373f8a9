package earshot.bench;

import java.io.IOException;

/** What a benchmark repeats. */
interface Work {

    /** Works for a while and says how long each repetition took in that while, in seconds. */
    double[] seconds() throws IOException;

    /** Something to do. */
    interface Body {
        void run() throws IOException;
    }

    /** A body that is a repetition. */
    static Work of(Body body) {
        return of(1, body);
    }

    /** A body so short that a repetition is several calls. */
    static Work of(int calls, Body body) {
        return () -> {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                body.run();
            }
            return new double[] {(System.nanoTime() - start) / 1e9};
        };
    }
}
