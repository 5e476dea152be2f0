package dev.gatehouse.pim.setting;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;

/** Who may decide: Graph's {@code subjectSet}. */
public sealed interface Approver {
    /** One user. */
    record User(PrincipalId id) implements Approver {
        public User {
            requireNonNull(id, "id is null");
        }
    }

    /** Whoever is in a group when he decides. */
    record Members(PrincipalId group) implements Approver {
        public Members {
            requireNonNull(group, "group is null");
        }
    }

    /** Whoever is the manager of who asks. */
    record Superior() implements Approver {}
}
