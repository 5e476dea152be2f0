package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who changed something.
 *
 * @param id what stays the same when the name changes
 * @param name what people call it; may be empty
 * @param address where a request came from, as text
 */
public record Actor(ActorKind kind, String id, String name, Optional<String> address) {
    public Actor {
        requireNonNull(kind, "kind is null");
        Texts.named(id, AuditEntry.LONGEST_NAME, "actor's id");
        Texts.bounded(name, AuditEntry.LONGEST_NAME, "actor's name");
        requireNonNull(address, "address is null").ifPresent(from -> Texts.named(from, 100, "actor's address"));
    }

    /** Somebody whose address is not known. */
    public Actor(ActorKind kind, String id, String name) {
        this(kind, id, name, Optional.empty());
    }

    /** The same actor, whose request came from there. */
    public Actor from(String place) {
        return new Actor(kind, id, name, Optional.of(place));
    }
}
