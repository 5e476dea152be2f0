package dev.gatehouse.cli.pim.remote;

import dev.gatehouse.cli.console.ExitCode;
import java.net.URI;
import picocli.CommandLine.Command;

/** {@code gatehouse pim logout}. */
@Command(
        name = "logout",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Forgets the sign-in to a server: its tokens are removed from this machine. What was activated stays so.",
        footer = {"", "Example:", "  gatehouse pim logout"})
public final class LogoutCommand extends Task {
    /** At this terminal. */
    public LogoutCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        Keyring keyring = Keyring.of(terminal());
        URI server = options().server(terminal(), keyring);
        boolean had = keyring.alone(() -> keyring.forget(server));
        terminal().tell(had ? "Signed out of " + server + "." : "Nobody was signed in to " + server + ".");
        return ExitCode.DONE;
    }
}
