package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

/** Something that somebody does to an alert or an incident. */
public sealed interface TriageChange {
    record Status(TriageStatus status) implements TriageChange {
        public Status {
            requireNonNull(status, "status is null");
        }
    }

    /** Gives it to somebody. */
    record Assign(String assignee) implements TriageChange {
        public Assign {
            requireNonNull(assignee, "assignee is null");
        }
    }

    /** Takes it from whoever has it. */
    record Unassign() implements TriageChange {}

    record Classify(Verdict verdict) implements TriageChange {
        public Classify {
            requireNonNull(verdict, "verdict is null");
        }
    }

    record Unclassify() implements TriageChange {}
}
