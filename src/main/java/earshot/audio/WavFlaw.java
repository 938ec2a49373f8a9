package earshot.audio;

import earshot.util.Text;

/**
 * Something that is wrong with a file, and where.
 *
 * @param place the chunk, such as {@code fmt chunk}, or {@code file} outside of all
 * @param at the byte of the file, from 0
 */
record WavFlaw(String place, long at, String text) {

    /** One line: {@code fmt chunk, byte 32: block align 0: took 4}. */
    @Override
    public String toString() {
        return Text.format("%s, byte %d: %s", place, at, text);
    }
}
