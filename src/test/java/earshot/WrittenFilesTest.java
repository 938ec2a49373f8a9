package earshot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import earshot.util.SafeFile;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One class writes files: whoever opens one on his own may leave half of it. */
class WrittenFilesTest {

    private static final JavaClasses SHIPPED = new ClassFileImporter().importUrl(
            SafeFile.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Set<String> WRITING = Set.of("Files.newOutputStream", "Files.write",
            "Files.writeString", "Files.newBufferedWriter", "Files.newByteChannel", "Files.copy",
            "Files.move", "Files.createFile", "Files.createTempFile", "FileChannel.open",
            "File.createTempFile", "File.renameTo", "File.createNewFile");
    private static final Set<String> STREAMS = Set.of("java.io.FileWriter",
            "java.io.RandomAccessFile", "java.io.FileOutputStream", "java.io.PrintStream",
            "java.io.PrintWriter", "java.util.Formatter", "java.util.logging.FileHandler");

    @Test
    void filesAreWrittenByOneClass() {
        noClasses().that().haveNameNotMatching("earshot\\.util\\.(SafeFile|Temporary)(\\$.*)?")
                .should().accessTargetWhere(DescribedPredicate.describe(
                        "writes a file: use SafeFile.write", WrittenFilesTest::writes))
                .check(SHIPPED);
    }

    /** A stream on a path or a file; one on a descriptor is the terminal's. */
    private static boolean writes(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String target = access.getTarget().getFullName();
        boolean onFile = target.contains("(java.io.File)") || target.contains("(java.io.File,")
                || target.contains("(java.lang.String)") || target.contains("(java.lang.String,");
        return WRITING.contains(access.getTargetOwner().getSimpleName() + "." + access.getName())
                || STREAMS.contains(owner) && access.getName().equals("<init>") && onFile
                || owner.equals("javax.imageio.ImageIO") && access.getName().equals("write")
                        && target.contains("java.io.File");
    }
}
