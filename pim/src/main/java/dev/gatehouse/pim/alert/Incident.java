package dev.gatehouse.pim.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.Holding;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that an alert found.
 *
 * @param key what names it as long as it stays the same
 * @param about the assignment that it is about, where it is about one
 * @param detail figures
 * @param says what is wrong, in words
 */
public record Incident(AlertKind alert, String key, Optional<Assignment> about, Detail detail, String says) {
    /** Who has what, and whether he has it or may activate it. */
    public record Assignment(Holding holding, AssignmentKind kind) {
        public Assignment {
            requireNonNull(holding, "holding is null");
            requireNonNull(kind, "kind is null");
        }

        @Override
        public String toString() {
            return holding + " " + kind;
        }
    }

    /** Figures of an incident. */
    public sealed interface Detail {
        /** None. */
        record Plain() implements Detail {}

        /**
         * When somebody last used it.
         *
         * @param when he signed in or activated it; empty for never, as far as anybody knows
         * @param since from when on the assignment holds; empty where no such assignment is known
         */
        record LastUsed(Optional<Instant> when, Optional<Instant> since) implements Detail {
            public LastUsed {
                requireNonNull(when, "when is null");
                requireNonNull(since, "since is null");
            }
        }

        /** A role that is the double of others, and in what. */
        record Twin(String name, String of) implements Detail {
            public Twin {
                requireNonNull(name, "name is null");
                requireNonNull(of, "of is null");
            }
        }

        /** So many activations in a row. */
        record InARow(int count, Interval time) implements Detail {
            public InARow {
                requireNonNull(time, "time is null");
            }
        }
    }

    public Incident {
        requireNonNull(alert, "alert is null");
        requireNonNull(key, "key is null");
        requireNonNull(about, "about is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(says, "says is null");
    }

    /** About an assignment. */
    public static Incident of(AlertKind alert, Holding holding, AssignmentKind kind, Detail detail, String says) {
        Assignment about = new Assignment(holding, kind);
        return new Incident(alert, about.toString(), Optional.of(about), detail, says);
    }

    /** About something else, with nothing but words. */
    public static Incident of(AlertKind alert, String key, String says) {
        return new Incident(alert, key, Optional.empty(), new Detail.Plain(), says);
    }
}
