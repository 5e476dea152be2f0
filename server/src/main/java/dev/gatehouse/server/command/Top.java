package dev.gatehouse.server.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gatehouse} as the server has it: it only holds the others. */
@Command(
        name = "gatehouse",
        description = "The server of Gatehouse, and what is done to it while it does not run.",
        mixinStandardHelpOptions = true)
final class Top implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: serve, or admin create.");
    }
}
