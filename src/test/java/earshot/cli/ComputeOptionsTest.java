package earshot.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import earshot.kernels.Kernels;
import earshot.util.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ComputeOptionsTest {

    /** A lesson asks for its kernels itself. */
    @Test
    void aLessonComputesWithTheKernelsAskedFor() throws IOException {
        String before = System.getProperty(Kernels.CHOICE);
        for (String name : new String[] {"plain", "vector"}) {
            ComputeOptions options = new ComputeOptions();
            new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs("--kernels", name);
            List<String> used = new ArrayList<>();
            options.onChosenKernels(() -> used.add(Kernels.of(Parallel.single()).name()));
            assertEquals(List.of(name), used);
            assertEquals(before, System.getProperty(Kernels.CHOICE));
        }
    }

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
