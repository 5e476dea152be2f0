package dev.gatehouse.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse rules}: it only holds the commands about rules. */
@Command(
        name = "rules",
        description =
                "Lists rules, runs their tests, explains what one makes of an event, finds those that never fire, and writes them"
                        + " for Microsoft Sentinel.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Start here:  gatehouse rules list",
            "             gatehouse rules test my-rules/",
            "             gatehouse rules explain my-rules/rule.yml event.json",
            "             gatehouse rules lint my-rules/",
            "             gatehouse rules export --sentinel -o sentinel/"
        })
public final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "Say what to do: " + commands + ".");
    }
}
