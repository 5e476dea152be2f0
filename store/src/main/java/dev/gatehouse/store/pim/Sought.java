package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which targets are looked for, where it is not one in particular.
 *
 * @param kinds of one of which they are; none for whichever
 * @param id the role over whatever scope, or the group
 */
public record Sought(Set<Kind> kinds, Optional<ObjectId> id) {
    /** All of them. */
    public static final Sought ANYTHING = new Sought(Set.of(), Optional.empty());

    /** Roles of the directory. */
    public static final Sought ROLES = new Sought(EnumSet.of(Kind.ROLE), Optional.empty());

    /** Roles over Azure resources. */
    public static final Sought AZURE_ROLES = new Sought(EnumSet.of(Kind.AZURE), Optional.empty());

    /** Places in groups. */
    public static final Sought PLACES = new Sought(EnumSet.of(Kind.MEMBER, Kind.OWNER), Optional.empty());

    /** What a target can be. */
    public enum Kind {
        /** A role of the directory. */
        ROLE(Targets.ROLE),
        /** A role over Azure resources. */
        AZURE(Targets.AZURE),
        MEMBER(Targets.MEMBER),
        OWNER(Targets.OWNER);

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public Sought {
        kinds = Set.copyOf(kinds);
        requireNonNull(id, "id is null");
    }

    /** Those of a role, or of a group. */
    public Sought of(ObjectId one) {
        return new Sought(kinds, Optional.of(one));
    }

    /** Those of a kind. */
    public Sought only(Kind kind) {
        return new Sought(EnumSet.of(kind), id);
    }

    Conditions into(Conditions conditions) {
        if (!kinds.isEmpty()) {
            conditions.among("target_kind", kinds);
        }
        id.ifPresent(one -> conditions.and("target_id = ?", one.toString()));
        return conditions;
    }
}
