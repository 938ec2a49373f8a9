package earshot.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a corpus writes down who says what: in the names of its files, or of its folders. */
public enum Layout {

    /** {@code 7_rms-2_0.wav}: digit, voice-variant, take. Variants of one voice are one voice. */
    EARSHOT {
        @Override
        Optional<Clip> clip(String path) {
            return named(path).map(name -> new Clip(
                    name.label(), name.voice().split("-")[0], name.take()));
        }
    },

    /** {@code 3_jackson_12.wav}: digit, speaker, take, in one folder. Takes 0–4 are the test. */
    FSDD {
        @Override
        Optional<Clip> clip(String path) {
            return named(path);
        }
    },

    /** {@code 01/3_01_12.wav}: a folder a speaker; digit, speaker, take. */
    AUDIOMNIST {
        @Override
        Optional<Clip> clip(String path) {
            return named(path);
        }
    },

    /** {@code 3/anything.wav}: the folder is the label. A name as above tells the voice. */
    FOLDERS {
        @Override
        Optional<Clip> clip(String path) {
            String folder = folder(path);
            if (folder == null) {
                return Optional.empty();
            }
            Optional<Clip> name = named(path);
            return Optional.of(new Clip(folder, name.map(Clip::voice).orElse(null),
                    name.map(Clip::take).orElse(-1)));
        }
    };

    /** What a path says about its clip. */
    record Clip(String label, String voice, int take) {
    }

    private static final Pattern NAME =
            Pattern.compile("(\\d)_([^_-][^_]*)_(\\d{1,9})\\.wav", Pattern.CASE_INSENSITIVE);

    /**
     * What the layout reads from a path within the corpus, which has forward slashes; empty when it
     * does not fit.
     */
    abstract Optional<Clip> clip(String path);

    /** The layout that most of the paths follow. */
    static Layout of(List<String> paths) {
        Predicate<String> isNamed = path -> named(path).isPresent();
        Predicate<String> inLabelFolder = path -> named(path).filter(
                clip -> clip.label().equals(folder(path))).isPresent();
        Predicate<String> inVoiceFolder = path -> named(path).filter(
                clip -> clip.voice().equals(folder(path))).isPresent();
        Predicate<String> hasVariant = path -> named(path).filter(
                clip -> clip.voice().contains("-")).isPresent();
        if (!most(paths, isNamed) || most(paths, inLabelFolder)) {
            return FOLDERS;
        }
        if (most(paths, inVoiceFolder)) {
            return AUDIOMNIST;
        }
        return most(paths, hasVariant) ? EARSHOT : FSDD;
    }

    private static boolean most(List<String> paths, Predicate<String> predicate) {
        return 2 * paths.stream().filter(predicate).count() > paths.size();
    }

    private static Optional<Clip> named(String path) {
        Matcher name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        return name.matches() ? Optional.of(new Clip(name.group(1), name.group(2),
                Integer.parseInt(name.group(3)))) : Optional.empty();
    }

    /** The last folder on the way to a file; null where there is none. */
    private static String folder(String path) {
        String folders = Listing.parent(path);
        return folders.isEmpty() ? null : folders.substring(folders.lastIndexOf('/') + 1);
    }
}
