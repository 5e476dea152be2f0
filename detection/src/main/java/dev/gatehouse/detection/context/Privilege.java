package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The answer to: was this principal privileged then? */
public sealed interface Privilege {
    /** It was, by these roles; the strongest evidence first. */
    record Yes(List<Hold> holds) implements Privilege {
        public Yes {
            holds = List.copyOf(holds);
            if (holds.isEmpty()) {
                throw new IllegalArgumentException("privileged by nothing");
            }
        }
    }

    /** It was not: what it held had ended, or had not begun. */
    record No(String reason) implements Privilege {
        public No {
            requireNonNull(reason, "reason is null");
        }
    }

    /** Nothing is known of it. */
    record Unknown() implements Privilege {}
}
