package earshot.data;

import earshot.audio.Level;
import earshot.audio.Signal;
import earshot.util.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be heard to be wrong with one clip.
 *
 * <ul>
 *   <li>It is clipped when three or more samples in a row of a channel are at the same end of 16
 *       bits: a wave that is merely loud touches full scale for one sample at a time.
 *   <li>It is silent when no sample is louder than 1/100, 40 dB below full scale.
 * </ul>
 */
final class SoundCheck {

    private static final int FLAT_TOP = 3; // samples
    private static final double HIGHEST = 32767 / 32768.0;
    private static final double LOUD = 0.01;

    private SoundCheck() {
    }

    static List<Finding> of(String name, Signal sound) {
        List<Finding> findings = new ArrayList<>();
        Level level = Level.of(sound);
        if (level.peak() < LOUD) {
            findings.add(Finding.of(Ailment.SILENT, name, Text.format(
                    "is hardly more than silence: its loudest sample is at %.1f dB",
                    level.peakDb())));
        }
        int flat = level.clipped() < FLAT_TOP ? 0 : longestFlatTop(sound);
        if (flat >= FLAT_TOP) {
            findings.add(Finding.of(Ailment.CLIPPED, name, Text.format(
                    "%d samples in a row are at full scale, %d in all", flat, level.clipped())));
        }
        return findings;
    }

    private static int longestFlatTop(Signal sound) {
        int longest = 0;
        for (int c = 0; c < sound.channels(); c++) {
            int run = 0;
            int side = 0; // at which end the run is: -1, 1; 0 for neither
            for (double sample : sound.channel(c)) {
                int now = sample >= HIGHEST ? 1 : sample <= -1 ? -1 : 0;
                run = now != 0 && now == side ? run + 1 : Math.abs(now);
                side = now;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
