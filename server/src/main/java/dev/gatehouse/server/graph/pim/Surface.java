package dev.gatehouse.server.graph.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.store.pim.Sought;

/** The two families of paths under which Graph has the same things: for roles of the directory, and for places in groups. */
public enum Surface {
    ROLES("roleManagement/directory/", "role", "unifiedRole", Sought.ROLES) {
        @Override
        boolean isOf(Target target) {
            return target instanceof Target.Role role && role.scope() instanceof DirectoryScope;
        }
    },
    GROUPS("identityGovernance/privilegedAccess/group/", "", "privilegedAccessGroup", Sought.PLACES) {
        @Override
        boolean isOf(Target target) {
            return target instanceof Target.Group;
        }
    };

    private final String path;
    private final String prefix;
    private final String typePrefix;
    private final Sought sought;

    Surface(String path, String prefix, String typePrefix, Sought sought) {
        this.path = path;
        this.prefix = prefix;
        this.typePrefix = typePrefix;
        this.sought = sought;
    }

    /** Whether it has a target. */
    abstract boolean isOf(Target target);

    /** Which targets it has. */
    Sought sought() {
        return sought;
    }

    /** The path of a collection, as of {@code ScheduleRequests}. */
    String path(AssignmentKind kind, String what) {
        String name = word(kind) + what;
        return path + (prefix.isEmpty() ? lower(name) : prefix + name);
    }

    /** The path of approvals. */
    String approvals() {
        return path + (this == ROLES ? "roleAssignmentApprovals" : "assignmentApprovals");
    }

    /** What an entity is, as of {@code ScheduleRequest}. */
    String type(AssignmentKind kind, String what) {
        return typePrefix + word(kind) + what;
    }

    /** Assignment or Eligibility. */
    static String word(AssignmentKind kind) {
        return switch (kind) {
            case ACTIVE -> "Assignment";
            case ELIGIBLE -> "Eligibility";
        };
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
