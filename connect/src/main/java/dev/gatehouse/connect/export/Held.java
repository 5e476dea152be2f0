package dev.gatehouse.connect.export;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.Assignment;

/**
 * A role that somebody holds, as one of the collections tells of it.
 *
 * @param inherited whether it is had by being in a group that has it
 * @param place where it tells that
 * @param role the id that the collection has; of a role of the directory perhaps not that of its template
 */
record Held(
        Source source,
        RoleSystem system,
        PrincipalId principal,
        ObjectId role,
        Scope scope,
        AssignmentKind kind,
        Interval validity,
        Assignment.Origin origin,
        boolean inherited,
        Place place) {

    /** Which collection tells of it. */
    enum Source {
        /** {@code roleAssignments}: all that holds now, and nothing of how it came about. */
        PLAIN,
        /** Schedules, of which some begin later and some are over. */
        SCHEDULE,
        /** What of the schedules holds now. */
        INSTANCE
    }
}
