package earshot.audio;

import java.util.List;

/**
 * A WAV file that was read: its sound, its format, and what was odd about it. Warnings are one line
 * each; an orderly file has none.
 */
public record WavFile(Signal signal, WavFormat format, List<String> warnings) {

    public WavFile {
        warnings = List.copyOf(warnings);
    }
}
