package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.Target;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.server.grant.Endings;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditNote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    public void end(List<Effect.EndSessions> those) {
        Map<UUID, String> ended = those.stream()
                .collect(groupingBy(
                        one -> UUID.fromString(one.principal().toString()),
                        mapping(one -> one.had().target().toString(), joining(", "))));
        Instant now = clock.instant();
        // Most who lose a role have no tool act for them: nothing is written for these.
        Set<UUID> acting = issuing.delegations().acting(ended.keySet(), now);
        if (!acting.isEmpty()) {
            int _ = issuing.delegations()
                    .revokeAll(acting, now, (account, count) -> note(account, ended.getOrDefault(account, ""), count));
        }
    }

    private AuditNote note(UUID who, String had, int count) {
        return Notes.of(issuing.notes()
                .entry(
                        new Actor(ActorKind.SYSTEM, "gatehouse-pim", "PIM"),
                        "issuer.end",
                        new Target("account", who.toString(), ""),
                        "tokens of " + count + " sign-ins hold no more, for this ended: " + had));
    }
}
