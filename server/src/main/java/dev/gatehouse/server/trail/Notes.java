package dev.gatehouse.server.trail;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Action;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Outcome;
import dev.gatehouse.audit.Target;
import dev.gatehouse.store.audit.AuditNote;
import java.time.InstantSource;

/** Writes down who changed what, in the words of the audit trail. */
public final class Notes {
    private final String tenant;
    private final InstantSource clock;

    /** Notes of a tenant. */
    public Notes(String tenant, InstantSource clock) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** What whoever has the command line of the machine did. */
    public AuditNote operator(String action, Target target) {
        return of(entry(new Actor(ActorKind.SYSTEM, "gatehouse", "command line"), action, target, ""));
    }

    /** What somebody did. */
    public AuditNote person(String id, String name, String action, Target target) {
        return of(entry(new Actor(ActorKind.PERSON, id, name), action, target, ""));
    }

    /** An entry that is begun with now, and has no before and after yet. */
    public AuditEntry entry(Actor actor, String action, Target target, String reason) {
        return new AuditEntry(clock.instant(), tenant, actor, new Action(action), target, Outcome.DONE, reason);
    }

    /** An entry as the store keeps it. */
    public static AuditNote of(AuditEntry entry) {
        return new AuditNote(
                entry.time(),
                entry.actor().name().isEmpty()
                        ? entry.actor().id()
                        : entry.actor().name(),
                entry.action().value(),
                entry.target().type() + " " + entry.target().id(),
                entry.canonical());
    }
}
