package lesson04_fourier;

import earshot.data.Corpus;
import earshot.data.Recording;
import earshot.lessons.Desk;
import earshot.util.Parallel;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** "The tallest line of the spectrum is the pitch", asked of every clip. */
final class Tallest {

    private static final double VOICED = 0.8; // as alike as a sound shifted by a period is at least
    private static final int QUICK = 10; // every so many clips

    private Tallest() {
    }

    static String ask(Desk desk) throws IOException {
        try (Parallel parallel = Parallel.of(desk.threads());
                Corpus corpus = Corpus.open(desk.data(), parallel, desk.progress())) {
            List<Recording> all = corpus.recordings();
            List<Vowel> vowels = new ArrayList<>();
            for (int i = 0; i < all.size(); i += desk.quick() ? QUICK : 1) {
                vowels.add(Vowel.of(all.get(i).read().mono()));
            }
            List<Integer> harmonics = vowels.stream()
                    .filter(vowel -> vowel.likeItself(vowel.period()) > VOICED)
                    .map(Vowel::tallestHarmonic).collect(Collectors.toList());
            long first = harmonics.stream().filter(harmonic -> harmonic == 1).count();
            return Text.format("A pitch is clear where the sound is more than %.1f like itself "
                    + "after a period.%nOf %d clips with a clear pitch, the tallest line is the "
                    + "pitch in %d: %.0f %%", VOICED, harmonics.size(), first,
                    100.0 * first / harmonics.size());
        }
    }
}
