package lesson07_mfcc;

import earshot.audio.Signal;
import earshot.dsp.StftConfig;
import earshot.dsp.StftConfig.Edges;
import earshot.features.Convention;
import earshot.features.Mfcc;
import earshot.features.MfccConfig;
import earshot.lessons.Desk;
import earshot.plot.Plot;
import earshot.util.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole conventions: the same moment of each, and their pictures before and after scaling. */
final class FourLibraries {

    private FourLibraries() {
    }

    /** With the sizes of {@code librosa}, so that frames can be compared. */
    static void show(Desk desk, Signal clip, MfccConfig librosa) throws IOException {
        StftConfig stft = librosa.stft();
        Convention.Sizes sizes = new Convention.Sizes(stft.fftSize(), stft.hopSamples(),
                librosa.bands(), librosa.coefficients());
        List<Plot> plots = new ArrayList<>();
        int middle = clip.length() / stft.hopSamples() / 2;
        for (Convention library : Convention.values()) {
            MfccConfig config = library.config(clip.sampleRate(), sizes);
            double[][] mfcc = Mfcc.of(config, clip.sampleRate()).mfcc(clip);
            int at = config.stft().edges() == Edges.SNIP ? middle - 2 : middle;
            desk.say("%-10s frame %2d  %s", library, at,
                    Numbers.row(Arrays.copyOf(mfcc[at], 5)));
            plots.add(Plot.heatmap(mfcc).diverging().range(-200, 200).title(library.toString())
                    .axes("frame", "coefficient"));
            plots.add(Plot.heatmap(Numbers.scaled(mfcc)).diverging().range(-3, 3)
                    .title(Text.format("%s, scaled", library)).axes("frame", "coefficient"));
        }
        desk.say("");
        desk.save("libraries.png", Plot.grid(2, plots).size(1000, 1200)
                .title("One clip, four libraries: their numbers, and scaled"));
    }
}
