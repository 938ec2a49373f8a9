package earshot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import earshot.util.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The walls of the house: a package knows those to its left, and few know a library. */
class WallsTest {

    private static final List<String> LEFT_TO_RIGHT = List.of("util", "kernels", "audio", "dsp",
            "features", "augment", "data", "tensor", "nn", "recognizer", "evaluate", "plot",
            "report", "lessons", "bench", "cli");
    private static final Set<String> HIDDEN_FROM_NETWORKS =
            Set.of("audio", "dsp", "features", "augment", "data");

    /** Everything that is shipped, the lessons too, whatever their packages are called. */
    private static final JavaClasses SHIPPED = new ClassFileImporter().importUrl(
            Parallel.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void aPackageKnowsThoseToItsLeftAndNoLibrary() {
        for (String name : LEFT_TO_RIGHT) {
            classes().that().resideInAPackage("earshot." + name + "..")
                    .should().onlyDependOnClassesThat(resideInAnyPackage(allowed(name)))
                    .allowEmptyShould(true).check(SHIPPED);
        }
    }

    private static String[] allowed(String name) {
        List<String> allowed = new ArrayList<>(
                List.of("java..", "javax..", "earshot." + name + ".."));
        for (String left : LEFT_TO_RIGHT.subList(0, LEFT_TO_RIGHT.indexOf(name))) {
            boolean isNetwork = name.equals("tensor") || name.equals("nn");
            if (!isNetwork || !HIDDEN_FROM_NETWORKS.contains(left)) {
                allowed.add("earshot." + left + "..");
            }
        }
        switch (name) {
            case "kernels" -> allowed.add("jdk.incubator.vector..");
            case "plot" -> allowed.add("org.jfree..");
            case "cli" -> allowed.addAll(List.of("picocli..", "me.tongfei.."));
            default -> { }
        }
        return allowed.toArray(String[]::new);
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        Set<String> unknown = new TreeSet<>();
        for (JavaClass type : SHIPPED) {
            String[] path = type.getPackageName().split("\\.");
            if (path[0].equals("earshot")
                    && (path.length == 1 || !LEFT_TO_RIGHT.contains(path[1]))) {
                unknown.add(type.getName());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    /** A lesson stands outside the house and may use all of it but the command line. */
    @Test
    void lessonsKnowNeitherTheCommandLineNorALibrary() {
        classes().that().resideOutsideOfPackage("earshot..")
                .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "javax..",
                        "earshot..", "lesson*..", "org.ejml.."))
                .andShould().onlyDependOnClassesThat().resideOutsideOfPackage("earshot.cli..")
                .allowEmptyShould(true).check(SHIPPED);
    }

    @Test
    void picturesAreDrawnByPlotAlone() {
        noClasses().that().resideOutsideOfPackage("earshot.plot..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "java.awt..", "javax.swing..", "javax.imageio..").check(SHIPPED);
    }

    @Test
    void oneClassNamesTheVectorApi() {
        noClasses().that().haveNameNotMatching("earshot\\.kernels\\.Vector\\w+(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("jdk.incubator..").check(SHIPPED);
    }

    /** Threads elsewhere would make results depend on who came first. */
    @Test
    void oneClassStartsThreads() {
        noClasses().that().resideOutsideOfPackage("earshot.cli..")
                .and().haveNameNotMatching("earshot\\.util\\.Parallel(\\$.*)?")
                .should().dependOnClassesThat(STARTS_THREADS)
                .orShould().accessTargetWhere(IS_PARALLEL).check(SHIPPED);
    }

    private static final DescribedPredicate<JavaClass> STARTS_THREADS = DescribedPredicate.describe(
            "start threads", type -> Set.of("java.lang.Thread", "java.util.Timer",
                    "java.util.concurrent.Executors", "java.util.concurrent.Executor",
                    "java.util.concurrent.ExecutorService",
                    "java.util.concurrent.ThreadPoolExecutor",
                    "java.util.concurrent.ForkJoinPool", "java.util.concurrent.ForkJoinTask",
                    "java.util.concurrent.CompletableFuture").contains(type.getName()));

    private static final DescribedPredicate<JavaAccess<?>> IS_PARALLEL =
            DescribedPredicate.describe("is a parallel stream or sort", access ->
                    access.getTargetOwner().getName().startsWith("java.util.")
                            && access.getName().startsWith("parallel"));

    /** A German locale would print 0,5, and a Turkish one turns I into a letter without a dot. */
    @Test
    void textDoesNotDependOnTheLocale() {
        noClasses().should().accessTargetWhere(DescribedPredicate.describe(
                "formats in the default locale: use Text.format or Locale.ROOT",
                WallsTest::usesTheDefaultLocale)).check(SHIPPED);
    }

    private static boolean usesTheDefaultLocale(JavaAccess<?> access) {
        String method = access.getTargetOwner().getSimpleName() + "." + access.getName();
        return Set.of("String.format", "String.formatted", "PrintStream.printf",
                "PrintStream.format", "PrintWriter.printf", "PrintWriter.format",
                "String.toLowerCase", "String.toUpperCase").contains(method)
                && !access.getTarget().getFullName().contains("(java.util.Locale");
    }
}
