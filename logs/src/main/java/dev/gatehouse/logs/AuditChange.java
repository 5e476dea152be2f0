package dev.gatehouse.logs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One property that was changed, with its values before and after, each a list of texts without JSON's quotes. */
record AuditChange(
        String name, List<String> oldValue, List<String> newValue, List<String> added, List<String> removed) {
    AuditChange {
        oldValue = List.copyOf(oldValue);
        newValue = List.copyOf(newValue);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** The parts by the names that rules use. */
    enum Part {
        NAME("Name", change -> List.of(change.name())),
        OLD_VALUE("OldValue", AuditChange::oldValue),
        NEW_VALUE("NewValue", AuditChange::newValue),
        ADDED("Added", AuditChange::added),
        REMOVED("Removed", AuditChange::removed);

        private final String field;

        @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
        private final Function<AuditChange, List<String>> getter;

        Part(String field, Function<AuditChange, List<String>> getter) {
            this.field = field;
            this.getter = getter;
        }

        String field() {
            return field;
        }

        List<String> of(AuditChange change) {
            return getter.apply(change);
        }

        static Optional<Part> named(String name) {
            for (Part part : values()) {
                if (part.field.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }
}
