package dev.gatehouse.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse rules}: it only holds the commands about rules themselves. */
@Command(
        name = "rules",
        description = "Looks at rules without logs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Start here:  gatehouse rules lint DIR"})
public final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: lint.");
    }
}
