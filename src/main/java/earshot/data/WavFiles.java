package earshot.data;

import earshot.data.Corpus.Remark;
import earshot.util.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The {@code .wav} files below a folder, or in a zip that stays open.
 *
 * @param place that was named
 * @param files in the order of their names
 * @param passed what was not even tried, and why
 * @param emptyFolders folders without a {@code .wav} file, however deep
 * @param closedFolders folders that cannot be looked into; they stand in {@code passed} too
 * @param zip null for a folder
 */
record WavFiles(Path place, List<Listing.Entry> files, List<Remark> passed,
        List<String> emptyFolders, List<String> closedFolders, ZipFile zip) implements Closeable {

    /** @throws BadInputException if {@code place} is neither a folder nor a zip */
    static WavFiles in(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new BadInputException(place
                    + ": no such folder or zip: name the one that holds the recordings");
        }
        if (Files.isDirectory(place)) {
            return of(place, FolderWalk.list(place), null);
        }
        ZipFile zip = ZipWalk.open(place);
        try {
            return of(place, ZipWalk.list(zip), zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static WavFiles of(Path place, Listing listing, ZipFile zip) {
        return new WavFiles(place, listing.files(), listing.passed(), listing.emptyFolders(),
                listing.closedFolders(), zip);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
