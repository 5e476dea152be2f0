package dev.gatehouse.cli.pim.policy;

import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse pim policy}: it only holds the others. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = {
            "Role settings and assignments as a file: written, held against what is in force, and put in force.",
            "",
            "A setting in the file need not be whole: what it does not say stays as it is. Lengths of time are 8h, 1h30m, 90d;"
                    + " people, groups and roles have names or ids."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim policy export pim.yaml        (then edit it, or keep it in git)",
            "  gatehouse pim policy plan pim.yaml          (what would change, and what it would have done)",
            "  gatehouse pim policy apply pim.yaml -j \"CHG-31\""
        })
public final class PolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PolicyCommand() {}

    /** With all its commands, at this terminal. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new PolicyCommand())
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new ApplyCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: export, plan or apply.");
    }
}
