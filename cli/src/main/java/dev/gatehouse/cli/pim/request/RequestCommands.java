package dev.gatehouse.cli.pim.request;

import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.List;

/** The commands about requests and what comes of them, in the order of their help. */
public final class RequestCommands {
    private RequestCommands() {}

    /** At this terminal. */
    public static List<Object> at(Terminal terminal) {
        return List.of(
                new RolesCommand(terminal),
                new ActivateCommand(terminal),
                new ExtendCommand(terminal),
                new DeactivateCommand(terminal),
                new RequestsCommand(terminal),
                new ShowCommand(terminal),
                new ApproveCommand(terminal),
                new DenyCommand(terminal),
                new CancelCommand(terminal),
                new GrantsCommand(terminal),
                new AssignCommand(terminal),
                new RemoveCommand(terminal),
                new RevokeCommand(terminal));
    }
}
