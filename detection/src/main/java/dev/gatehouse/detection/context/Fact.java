package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.UserPrincipalName;
import java.util.Optional;

/** Something that a log record or the configuration tells about who may do what. */
sealed interface Fact {
    /** The object bears the name. */
    record Alias(ObjectId id, UserPrincipalName name) implements Fact {
        public Alias {
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
        }
    }

    /** Something about one assignment of a role; with an empty role, about privilege as such. */
    record Assignment(PrincipalRef who, Optional<HeldRole> role, Mark mark) implements Fact {
        public Assignment {
            requireNonNull(who, "who is null");
            requireNonNull(role, "role is null");
            requireNonNull(mark, "mark is null");
        }
    }

    /** Something about one membership of a group. */
    record Membership(PrincipalRef member, ObjectId group, Mark mark) implements Fact {
        public Membership {
            requireNonNull(member, "member is null");
            requireNonNull(group, "group is null");
            requireNonNull(mark, "mark is null");
        }
    }

    /** The account was declared an emergency access account. */
    record Emergency(PrincipalRef who, long from, long until, String evidence) implements Fact {
        public Emergency {
            requireNonNull(who, "who is null");
            requireNonNull(evidence, "evidence is null");
        }
    }
}
