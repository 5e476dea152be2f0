package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.util.Optional;

/**
 * What the engine must know of a principal.
 *
 * @param enabled whether it may sign in; a deleted one may not
 * @param usable whether it has something to sign in with
 * @param emergency whether it is an emergency account
 * @param person who it belongs to; its own id where it is nobody's second account
 * @param manager whose decision its manager's is
 */
public record Account(
        PrincipalId id,
        String name,
        Kind kind,
        boolean enabled,
        boolean usable,
        boolean emergency,
        PrincipalId person,
        Optional<PrincipalId> manager) {
    /** What it is. */
    public enum Kind {
        USER,
        GROUP,
        SERVICE_PRINCIPAL
    }

    public Account {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(person, "person is null");
        requireNonNull(manager, "manager is null");
    }

    /** A user of whom nothing else is to be said. */
    public static Account user(PrincipalId id, String name) {
        return new Account(id, name, Kind.USER, true, true, false, id, Optional.empty());
    }

    /** The same, enabled or not. */
    public Account enabled(boolean so) {
        return new Account(id, name, kind, so, usable, emergency, person, manager);
    }

    /** Whether both are the same human's. */
    public boolean isSamePerson(Account other) {
        return person.equals(other.person);
    }

    /** Whether it can act: somebody who can sign in. */
    public boolean canAct() {
        return kind == Kind.USER && enabled && usable;
    }

    /** Whether something may be granted to it. */
    public boolean canHold() {
        return enabled;
    }
}
