package earshot.cli;

import earshot.util.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time of a command went. */
final class TimeSpent {

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** What was done since the last call, or the beginning; returns how long it took. */
    double on(String work) {
        long now = System.nanoTime();
        double since = (now - last) / 1e9;
        last = now;
        seconds.merge(work, since, Double::sum);
        return since;
    }

    /** "time: reading 0.4 s, training 12.3 s". */
    @Override
    public String toString() {
        return seconds.entrySet().stream()
                .map(entry -> Text.format("%s %.1f s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "time: ", ""));
    }
}
