package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;

/** Who is asked. */
public sealed interface Reviewer {
    /** One user. */
    record User(PrincipalId id) implements Reviewer {
        public User {
            requireNonNull(id, "id is null");
        }
    }

    /** Whoever is in a group when he decides. */
    record Members(PrincipalId group) implements Reviewer {
        public Members {
            requireNonNull(group, "group is null");
        }
    }

    /** Whoever is the manager of who has it. */
    record Superior() implements Reviewer {}

    /** Who has it, himself: a self review. */
    record Himself() implements Reviewer {}
}
