package earshot.data;

import java.util.Locale;

/** What can be wrong with a corpus, and what to do about it. The first are the worst. */
public enum Ailment {

    /** A file that is called {@code .wav} and cannot be read as one. */
    DAMAGED("copy or download it again; the command wav shows what is in it"),

    /** A sound that is no WAV file, so that nobody reads it. */
    FOREIGN("convert it to WAV, for instance with ffmpeg, or move it out"),

    /** A WAV file without samples. */
    EMPTY("copy or record it again, or take it out"),

    /** The same sample throughout, or no sample louder than 1/100. */
    SILENT("record it again, or take it out"),

    /** A clip whose name and place do not agree on who says what. */
    MISPLACED("listen to it, then rename or move it"),

    /** The same file twice, under two names. */
    DUPLICATE("keep one: of two, one may be trained on and the other be in the test"),

    /** Flat tops: the microphone or a program ran out of numbers. */
    CLIPPED("record it again, softer: what is cut off does not come back"),

    /** Another sample rate than most. */
    RATE("resample it: Earshot does so as it reads, other programs may not"),

    /** Read, with a remark. */
    ODD("listen to it; the command wav shows what is in it"),

    /** Labels that have too few clips beside others, or none. */
    LABELS("record more, or read the recall of every label beside the accuracy"),

    /** Voices that are unknown, or have too few or too many clips. */
    VOICES("record more, and hold out whole voices for the test");

    private final String advice;

    Ailment(String advice) {
        this.advice = advice;
    }

    /** What to do, unless a finding knows better. */
    public String advice() {
        return advice;
    }

    /** In lower case, as it is printed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
