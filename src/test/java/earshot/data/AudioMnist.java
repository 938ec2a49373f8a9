package earshot.data;

import earshot.audio.Signal;
import earshot.util.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Folders under AudioMNIST's kind of names, every clip of two samples. */
final class AudioMnist {

    /** 01 to 60. */
    static final List<String> SPEAKERS =
            IntStream.rangeClosed(1, 60).mapToObj(i -> Text.format("%02d", i)).toList();

    private static final byte[] CLIP = Clips.wav(Signal.mono(new double[] {0.5, -0.5}, 48_000));

    private AudioMnist() {
    }

    /** All ten digits of every speaker, take 0 and, of those whose number is even, take 1. */
    static Corpus open(Path folder, Collection<String> speakers) throws IOException {
        for (String speaker : speakers) {
            int takes = (speaker.charAt(speaker.length() - 1) - '0') % 2 == 0 ? 2 : 1;
            for (int digit = 0; digit < 10; digit++) {
                for (int take = 0; take < takes; take++) {
                    String name = Text.format("%d_%s_%d.wav", digit, speaker, take);
                    Clips.write(folder, speaker + "/" + name, CLIP);
                }
            }
        }
        return Clips.open(folder);
    }
}
