package dev.gatehouse.server.issuer;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.Target;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.issuer.Delegation;
import jakarta.inject.Singleton;

/** What the audit trail says of the issuer. */
@Singleton
final class IssuerNotes {
    private final Issuing issuing;

    IssuerNotes(Issuing issuing) {
        this.issuing = issuing;
    }

    /** Somebody has a client act for him. */
    AuditNote begun(SignedInFor.Present who, Client client) {
        return issuing.notes()
                .person(
                        who.account().toString(),
                        who.name(),
                        "issuer.begin",
                        new Target("application", client.id().toString(), client.name()));
    }

    /** A code or a refresh token came a second time. */
    AuditNote replayed(Delegation delegation) {
        return ended(delegation, "came a second time");
    }

    /** A code or a refresh token came without what belongs to it. */
    AuditNote misused(Delegation delegation) {
        return ended(delegation, "came from another client, or without what belongs to it");
    }

    private AuditNote ended(Delegation delegation, String why) {
        return Notes.of(issuing.notes()
                .entry(
                        new Actor(ActorKind.SYSTEM, "gatehouse-issuer", "token issuer"),
                        "issuer.replay",
                        new Target("account", delegation.account().toString(), ""),
                        "a code or refresh token of the application " + delegation.client() + " " + why
                                + ": all tokens of that sign-in hold no more"));
    }
}
