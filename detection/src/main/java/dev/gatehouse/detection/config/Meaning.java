package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a field of a rule stands for, or one of its values.
 *
 * @param service the service in whose logs to look; empty for the rule's own
 * @param origin the place in the field table that says so
 */
public record Meaning(Sense sense, Optional<String> service, Origin origin) {
    public Meaning {
        requireNonNull(sense, "sense is null");
        requireNonNull(service, "service is null");
        requireNonNull(origin, "origin is null");
    }

    /** What to test instead. */
    public sealed interface Sense {
        /** The rule's own values, in any of these columns. */
        record Columns(List<String> names) implements Sense {
            public Columns {
                names = List.copyOf(names);
            }
        }

        /** Other tests, all of which must hold. */
        record Tests(List<ColumnTest> tests) implements Sense {
            public Tests {
                tests = List.copyOf(tests);
            }
        }

        /** Nothing: it is true of every event. */
        record Always() implements Sense {}

        /** The rule's own test. */
        record AsWritten() implements Sense {}
    }
}
