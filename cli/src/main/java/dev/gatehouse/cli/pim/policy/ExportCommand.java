package dev.gatehouse.cli.pim.policy;

import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.remote.Task;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse pim policy export}. */
@Command(
        name = "export",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Writes the role settings that somebody set, and all assignments, as YAML that you can read and keep in git.",
            "",
            "Needs PrivilegedRoleAdministrator or Auditor, who may list whoever there is."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim policy export pim.yaml",
            "  gatehouse pim policy export - | git diff --no-index pim.yaml -"
        })
final class ExportCommand extends Task {
    @Parameters(paramLabel = "FILE", description = "Where to; - is standard output.")
    private String file = "";

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        List<String> lines = asking(api -> {
            People people = People.of(api);
            InForce inForce = new InForce(api);
            String when =
                    terminal().clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
            return new PolicyText(people).lines(when, inForce.settings(), inForce.assignments());
        });
        PolicyFile.write(terminal(), file, lines);
        return ExitCode.DONE;
    }
}
