package earshot.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import earshot.kernels.Kernels;
import earshot.util.Parallel;
import org.junit.jupiter.api.Test;

class ComputeOptionsTest {

    /** Kernels that a command chooses by itself would not be those of {@code --kernels}. */
    @Test
    void noCommandChoosesKernelsByItself() {
        noClasses().that().resideInAPackage("earshot.cli")
                .and().doNotHaveFullyQualifiedName(ComputeOptions.class.getName())
                .should().callMethod(Kernels.class, "of", Parallel.class)
                .check(new ClassFileImporter().importUrl(
                        Earshot.class.getProtectionDomain().getCodeSource().getLocation()));
    }
}
