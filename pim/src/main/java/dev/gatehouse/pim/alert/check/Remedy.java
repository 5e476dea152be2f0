package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.state.Slice;
import java.util.Optional;

/** What mends an incident: an ordinary command, which the engine judges as if somebody had thought of it himself. */
public final class Remedy {
    private Remedy() {}

    /**
     * The command.
     *
     * @param by who wants it
     * @param id of the request that it makes, where it makes one
     * @return nothing where people must find out what to do, and of emergency accounts
     */
    public static Optional<Command> of(Slice slice, Incident incident, Caller by, RequestId id, String justification) {
        return incident.about()
                .filter(about -> slice.account(about.holding().principal())
                        .filter(Account::emergency)
                        .isEmpty())
                .flatMap(about -> switch (incident.alert()) {
                    case ROLES_ASSIGNED_OUTSIDE_PIM, AZURE_ROLES_ASSIGNED_OUTSIDE_PIM ->
                        Optional.of(new Command.OfAlert(
                                new AlertCommand.RemoveOutside(by, about.holding(), justification)));
                    case STALE_SIGN_IN, REDUNDANT_ASSIGNMENT, TOO_MANY_GLOBAL_ADMINS ->
                        Optional.of(Command.Submit.of(by, removal(about, id, justification)));
                    case NO_MFA_ON_ROLE_ACTIVATION,
                            SEQUENTIAL_ACTIVATION_RENEWALS,
                            INVALID_LICENSE,
                            TOO_MANY_OWNERS,
                            TOO_MANY_PERMANENT_OWNERS,
                            DUPLICATE_ROLE,
                            ALERT_DISABLED -> Optional.<Command>empty();
                });
    }

    private static Form removal(Incident.Assignment about, RequestId id, String justification) {
        return new Form(
                id,
                Action.ADMIN_REMOVE,
                about.kind(),
                about.holding().principal(),
                about.holding().target(),
                Optional.empty(),
                Expiration.UNSAID,
                justification,
                Ticket.NONE);
    }
}
