package dev.gatehouse.cli.pim.account;

import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim enable}. */
@Command(
        name = "enable",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Lets a user in again who was disabled. What he had activated he must activate again.",
        footer = {"", "Example:", "  gatehouse pim enable cem"})
public final class EnableCommand extends AccountTask {
    /** At this terminal. */
    public EnableCommand(Terminal terminal) {
        super(terminal, "enable", "may sign in again");
    }
}
