package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.grant.Endings;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditNote;
import java.time.InstantSource;
import java.util.UUID;

/** Ends the tokens of who has something no more, and has the audit trail say so. */
final class Delegations implements Endings.SignedIn {
    private final Issuing issuing;
    private final InstantSource clock;

    Delegations(Issuing issuing, InstantSource clock) {
        this.issuing = requireNonNull(issuing, "issuing is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void end(PrincipalId who, Target had) {
        int _ = issuing.delegations()
                .revokeAll(UUID.fromString(who.toString()), clock.instant(), count -> note(who, had, count));
    }

    private AuditNote note(PrincipalId who, Target had, int count) {
        return Notes.of(issuing.notes()
                .entry(
                        new Actor(ActorKind.SYSTEM, "gatehouse-pim", "PIM"),
                        "issuer.end",
                        new dev.gatehouse.audit.Target("account", who.toString(), ""),
                        "tokens of " + count + " sign-ins hold no more, for this ended: " + had));
    }
}
