package earshot.data;

import earshot.util.BadInputException;
import earshot.util.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Lists a zip. Its entries are read where they are, nothing is unpacked to the disk, and nothing
 * that an entry announces is believed: not its size, its checksum, or where its name leads.
 */
final class ZipWalk {

    /** A zip can hold a recording in a hundredth of its size, but for silence. */
    private static final int MOST_PACKED = 100;
    private static final int SMALL = 1 << 20; // bytes that may be packed as they like

    private final ZipFile zip;
    private final Listing listing = new Listing();
    private final Map<String, ZipEntry> files = new TreeMap<>();

    private ZipWalk(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws BadInputException if it is no zip, or one that is cut, damaged or encrypted */
    static ZipFile open(Path place) throws IOException {
        if (!isZip(place)) {
            throw new BadInputException(place
                    + ": expected a folder or a zip of recordings, got another kind of file");
        }
        try {
            return openNames(place);
        } catch (IOException e) {
            throw new BadInputException(Text.format("%s: this zip cannot be read (%s): it is cut,"
                    + " damaged or encrypted; copy it again, or unpack it and name the folder",
                    place, e.getMessage() == null ? "it ends too soon" : e.getMessage()), e);
        }
    }

    /** Whether it begins as a zip does; an empty one holds nothing that could be wanted. */
    private static boolean isZip(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(place)) {
            return new String(in.readNBytes(2), StandardCharsets.US_ASCII).equals("PK");
        }
    }

    /** Names in UTF-8 or, as Windows has long written them, in the code page of the IBM PC. */
    private static ZipFile openNames(Path place) throws IOException {
        try {
            return new ZipFile(place.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(place.toFile(), Charset.forName("IBM437"));
        }
    }

    static Listing list(ZipFile zip) {
        ZipWalk walk = new ZipWalk(zip);
        zip.stream().forEach(walk::add);
        walk.files.forEach((name, entry) ->
                walk.listing.addFile(name, () -> read(zip, entry)));
        return walk.listing;
    }

    private void add(ZipEntry entry) {
        String slashed = entry.getName().replace('\\', '/'); // some programs of Windows write \
        boolean isFolder = slashed.endsWith("/");
        if (!isFolder && !Listing.isWav(slashed)) {
            return;
        }
        List<String> parts = new ArrayList<>(List.of(slashed.split("/")));
        if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*") || parts.contains("..")) {
            listing.pass(slashed, "has a name that leads out of the zip");
            return;
        }
        parts.removeIf(part -> part.isEmpty() || part.equals("."));
        if (parts.isEmpty() || parts.stream().anyMatch(Listing::isHidden)) {
            return;
        }
        String name = String.join("/", parts);
        if (isFolder) {
            listing.addFolder(name);
        } else if (files.put(name, entry) != null) {
            listing.pass(name, "is in the zip more than once: the last one counts");
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        long size = entry.getSize();
        ClipFile.requireSmall(size);
        if (size > SMALL && size / MOST_PACKED > entry.getCompressedSize()) {
            throw new BadInputException(Text.format("holds %d bytes packed into %d, smaller than"
                    + " any recording can be", size, entry.getCompressedSize()));
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) size);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (bytes.length != size || checksum.getValue() != entry.getCrc()) {
            throw new BadInputException("is damaged: its checksum or its size differs from what the"
                    + " zip says");
        }
        return bytes;
    }
}
