package dev.gatehouse.cli.inspect;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse logs}: it only holds the commands about logs themselves. */
@Command(
        name = "logs",
        description = "Looks at exported logs without judging them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Start here:  gatehouse logs inspect EXPORT/"})
public final class LogsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: inspect.");
    }
}
