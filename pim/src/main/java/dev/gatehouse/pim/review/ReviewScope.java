package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is reviewed: assignments of a role, or of the members or owners of a group. What somebody activated goes with what
 * he activated it from, so it is not reviewed by itself.
 *
 * @param of the role or group; a role of the directory over whichever scopes it is assigned
 * @param kinds eligible ones, active ones, or both
 * @param principals of whom: users, groups, service principals
 */
public record ReviewScope(SettingKey of, Set<AssignmentKind> kinds, Set<Account.Kind> principals) {
    public ReviewScope {
        requireNonNull(of, "of is null");
        kinds = Set.copyOf(kinds);
        principals = Set.copyOf(principals);
        if (kinds.isEmpty() || principals.isEmpty()) {
            throw new IllegalArgumentException("a review is about some kind of assignment of some kind of principal");
        }
    }

    /** Whatever anybody is assigned of a role or a group. */
    public static ReviewScope all(SettingKey of) {
        return new ReviewScope(of, EnumSet.allOf(AssignmentKind.class), EnumSet.allOf(Account.Kind.class));
    }

    /** Whether a grant that somebody holds now is reviewed. */
    public boolean covers(Grant grant, Account holder) {
        return grant.state() == GrantState.CURRENT
                && grant.origin() == Origin.ASSIGNED
                && kinds.contains(grant.kind())
                && principals.contains(holder.kind())
                && grant.target().setting().equals(of);
    }
}
