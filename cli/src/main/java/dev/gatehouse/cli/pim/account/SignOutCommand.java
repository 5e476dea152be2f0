package dev.gatehouse.cli.pim.account;

import dev.gatehouse.cli.pim.remote.Terminal;
import picocli.CommandLine.Command;

/** {@code gatehouse pim sign-out}. */
@Command(
        name = "sign-out",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Ends all sessions of a user, in browsers and of tools that act for him: he must sign in again. What he activated goes on,"
                    + " and so do his API tokens; gatehouse pim revoke ends the first, disable both.",
            "",
            "It takes the role PrivilegedRoleAdministrator of the server."
        },
        footer = {"", "Example:", "  gatehouse pim sign-out cem"})
public final class SignOutCommand extends AccountTask {
    /** At this terminal. */
    public SignOutCommand(Terminal terminal) {
        super(terminal, "sign-out", "must sign in again, everywhere");
    }
}
