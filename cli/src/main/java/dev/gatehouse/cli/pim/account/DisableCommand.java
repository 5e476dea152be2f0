package dev.gatehouse.cli.pim.account;

import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim disable}. */
@Command(
        name = "disable",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Shuts a user out at once: his sessions, his API tokens and whatever acts for him hold no more, and what he activated"
                    + " ends. What he is eligible for and what was assigned to him stays.",
            "",
            "Whoever administers roles of the directory at this moment can. The last Global Administrators stay."
        },
        footer = {"", "Example:", "  gatehouse pim disable cem"})
public final class DisableCommand extends AccountTask {
    /** At this terminal. */
    public DisableCommand(Terminal terminal) {
        super(terminal, "disable", "is shut out; what was activated ends");
    }
}
