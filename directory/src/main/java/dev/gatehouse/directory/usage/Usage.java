package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.PrincipalId;
import java.util.List;

/**
 * What people did while roles were active.
 *
 * @param roles per person and role, the most powerful roles first
 * @param beyond deeds that none of the active roles allows
 * @param ordinary how many deeds in that time need no role at all
 * @param defined whether the export has role definitions; without them nothing can be said about smaller roles
 */
public record Usage(List<RoleUsage> roles, List<Beyond> beyond, int ordinary, boolean defined) {
    public Usage {
        roles = List.copyOf(roles);
        beyond = List.copyOf(beyond);
    }

    /**
     * An operation that somebody did while roles were active of which none allows it: by a role that he has for good, as an
     * owner, or by a right over something else.
     *
     * @param actions what usually allows it
     */
    public record Beyond(PrincipalId principal, String operation, int count, List<String> actions) {
        public Beyond {
            actions = List.copyOf(actions);
        }

        /** The same, done so many times more. */
        Beyond plus(int more) {
            return new Beyond(principal, operation, count + more, actions);
        }
    }
}
