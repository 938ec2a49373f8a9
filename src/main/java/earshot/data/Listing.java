package earshot.data;

import earshot.data.Corpus.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is found in a folder or a zip, as it is found. Names are paths from there, with slashes.
 *
 * <p>Hidden files, and what a Mac or Windows leaves beside others' files, are passed over.
 */
final class Listing {

    /** Folders that a system makes for itself on a disk. */
    private static final Set<String> SYSTEMS = Set.of("lost+found", "System Volume Information");

    /**
     * A file that is called .wav.
     *
     * @param name as it is printed
     * @param raw as it is, to tell apart those that are printed alike
     */
    record Entry(String name, String raw, ClipFile file) {
    }

    private final List<Entry> files = new ArrayList<>();
    private final List<Remark> passed = new ArrayList<>();
    private final Set<String> folders = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();

    static boolean isHidden(String part) {
        return part.startsWith(".") || part.startsWith("__MACOSX") || part.startsWith("$RECYCLE")
                || SYSTEMS.contains(part);
    }

    static boolean isWav(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".wav");
    }

    void addFile(String name, ClipFile file) {
        files.add(new Entry(Names.printable(name), name, file));
    }

    /** A folder that can be looked into. */
    void addFolder(String name) {
        folders.add(Names.printable(name));
        if (isWav(name)) {
            pass(name, "is a folder");
        }
    }

    /** A folder that cannot. */
    void addClosed(String name, String reason) {
        closed.add(Names.printable(name));
        pass(name, reason);
    }

    /** Something that is not read, and why. */
    void pass(String name, String reason) {
        passed.add(new Remark(Ailment.DAMAGED, Names.printable(name), reason));
    }

    /** In the order of their names. */
    List<Entry> files() {
        files.sort(Comparator.comparing(Entry::name).thenComparing(Entry::raw));
        return List.copyOf(files);
    }

    /** In the order of their names. */
    List<Remark> passed() {
        passed.sort(Comparator.comparing(Remark::name));
        return List.copyOf(passed);
    }

    /** Folders without a .wav file, however deep. */
    List<String> emptyFolders() {
        Set<String> used = new HashSet<>();
        for (Entry file : files) {
            String folder = parent(file.name());
            while (!folder.isEmpty() && used.add(folder)) {
                folder = parent(folder);
            }
        }
        return folders.stream().filter(folder -> !used.contains(folder)).toList();
    }

    List<String> closedFolders() {
        return List.copyOf(closed);
    }

    /** What stands before the last slash; empty where there is none. */
    static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
