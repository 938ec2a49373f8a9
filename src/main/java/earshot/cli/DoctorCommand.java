package earshot.cli;

import earshot.data.Checkup;
import earshot.data.Doctor;
import earshot.data.Finding;
import earshot.util.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctor}: what is wrong with a corpus. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = {"Look a corpus over before anything is trained on it: a line for each thing"
            + " that is wrong, with the file, what is wrong and what to do; then how many."
            + " It changes nothing."},
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:nothing is wrong", "2:there is no such corpus", "3:something is wrong"})
final class DoctorCommand implements Callable<Integer> {

    static final int FOUND = 3;

    @Option(names = "--tsv", description = {"A line a finding and nothing else, tabs between the"
        + " fields: ailment; file; what is wrong; what to do."})
    private boolean tsv;

    @Parameters(paramLabel = "DIR|ZIP", description = "The corpus.")
    private Path place;

    @Mixin
    private ComputeOptions compute;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Checkup checkup;
        try (Parallel parallel = compute.parallel()) {
            checkup = Doctor.examine(place, parallel, console.progress());
        }
        if (tsv) {
            for (Finding finding : checkup.findings()) {
                console.printFields(finding.ailment(), finding.file(), finding.what(),
                        finding.advice());
            }
        } else {
            print(checkup);
        }
        return checkup.isHealthy() ? 0 : FOUND;
    }

    private void print(Checkup checkup) {
        console.out().println(place.toString().replace('\\', '/') + ": " + checkup.corpus());
        checkup.findings().forEach(
                finding -> console.out().println(finding.toString().replaceAll("\\R", " ")));
        console.out().println(checkup.summary());
    }
}
