package dev.gatehouse.cli.pim.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What is to change.
 *
 * @param over what a file wants until a time that is over; it is left alone
 * @param unlisted what is assigned and not in the file; removed only where that is wanted
 * @param replay what the server says that the settings would have done; empty where none change
 */
record Plan(
        List<SettingPlan> settings,
        List<AssignmentPlan> assignments,
        List<Assignment> over,
        List<Assignment> unlisted,
        Optional<JsonNode> replay) {
    Plan {
        settings = List.copyOf(settings);
        assignments = List.copyOf(assignments);
        over = List.copyOf(over);
        unlisted = List.copyOf(unlisted);
        requireNonNull(replay, "replay is null");
    }

    /**
     * A role setting that is to be another.
     *
     * @param wish as it is sent
     */
    record SettingPlan(Governed governed, List<Change> changes, ObjectNode wish) {
        SettingPlan {
            changes = List.copyOf(changes);
        }
    }

    /**
     * An assignment that is to be made, changed or removed.
     *
     * @param before as it is, where there is one
     * @param after as it is to be, where there is to be one
     */
    record AssignmentPlan(Optional<Assignment> before, Optional<Assignment> after) {
        AssignmentPlan {
            if (before.isEmpty() && after.isEmpty()) {
                throw new IllegalArgumentException("before and after are both empty");
            }
        }

        /** Whose which assignment it is. */
        Assignment about() {
            return after.or(() -> before).orElseThrow();
        }

        /** Graph's word for it. */
        String action() {
            if (after.isEmpty()) {
                return "adminRemove";
            }
            return before.isEmpty() ? "adminAssign" : "adminUpdate";
        }
    }

    boolean isEmpty() {
        return settings.isEmpty() && assignments.isEmpty();
    }

    /** How many parts of settings guard less. */
    long weakened() {
        return settings.stream()
                .flatMap(one -> one.changes().stream())
                .filter(Change::weakened)
                .count();
    }
}
