package lesson14_voices;

import earshot.data.Recording;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which program speaks a voice of the embedded corpus ({@code data/voices.csv}). slt is spoken by
 * flite and by festival, which share voices, so these two are one family here.
 */
enum Engine {

    FLITE("flite, festival"), GNUSPEECH("gnuspeech"), ESPEAK("espeak-ng");

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    static Engine of(String voice) {
        return Set.of("awb", "kal", "ked", "rms", "slt").contains(voice) ? FLITE
                : voice.startsWith("gnu") ? GNUSPEECH : ESPEAK;
    }

    /** Whether a man, a woman or a child is imitated. */
    static String kind(String voice) {
        return voice.endsWith("child") ? "child"
                : voice.equals("slt") || voice.endsWith("female") || voice.endsWith("f")
                ? "female" : "male";
    }

    /** Whether these are the embedded voices, or some of them from all engines. */
    static boolean speak(Collection<String> voices) {
        return voices.containsAll(List.of("slt", "gnuchild", "usm"));
    }

    /**
     * Voices to choose by. Of the embedded ones a whole engine and slt, the hardest: cousins in
     * training would make the choice easy and useless. Of others every fourth that is not tested.
     */
    static Set<String> watched(List<String> voices, Set<String> tested) {
        Set<String> watched = new TreeSet<>();
        int number = 0;
        for (String voice : voices) {
            if (!tested.contains(voice) && (speak(voices)
                    ? of(voice) == GNUSPEECH || voice.equals("slt") : number++ % 4 == 0)) {
                watched.add(voice);
            }
        }
        return watched;
    }

    /** "rms-2" of {@code 7_rms-2_0.wav}: a voice with another pitch, rate or throat. */
    static String variant(Recording clip) {
        return clip.name().split("_")[1];
    }

    @Override
    public String toString() {
        return title;
    }
}
