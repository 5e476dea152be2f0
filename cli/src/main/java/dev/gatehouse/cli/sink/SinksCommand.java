package dev.gatehouse.cli.sink;

import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse sinks}: it only holds the others. */
@Command(
        name = "sinks",
        mixinStandardHelpOptions = true,
        description = {
            "Where the alerts of a running server go: how each sink stands, whether it works, and what it will never take. Sinks"
                    + " are declared in gatehouse.yaml, or with set."
        },
        footer = {
            "",
            "Sign in first, with gatehouse pim login, or name a token (--token-file).",
            "",
            "Exit codes of all of them:",
            "  0  done",
            "  1  the server refused it or could not be reached, or the test did not arrive",
            "  2  wrong arguments, nobody signed in",
            "",
            "Examples:",
            "  gatehouse sinks list",
            "  gatehouse sinks test soc",
            "  gatehouse sinks dead soc"
        })
public final class SinksCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private SinksCommand() {}

    /** With all its commands, at this terminal. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new SinksCommand())
                .addSubcommand(new ListCommand(terminal))
                .addSubcommand(new TestCommand(terminal))
                .addSubcommand(new RetryCommand(terminal))
                .addSubcommand(new DeadCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new DiscardCommand(terminal))
                .addSubcommand(new SetCommand(terminal))
                .addSubcommand(new RemoveCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, test, retry, dead, replay, discard, set or remove.");
    }
}
