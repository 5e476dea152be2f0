package dev.gatehouse.logs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A derived field of audit rows. */
sealed interface AuditField {
    /** Its values: one list per element, or one list in all where it belongs to no list. */
    List<List<String>> values(AuditDetails details);

    /** The list that it is read from element by element, if there is one. */
    default Optional<ListName> list() {
        return Optional.empty();
    }

    /** Something of who did it. */
    record Actor(AuditActor.Part part) implements AuditField {
        @Override
        public List<List<String>> values(AuditDetails details) {
            return List.of(present(part.of(details.actor())));
        }
    }

    /** Something of the targets, all or those of one type. */
    record Target(ListName targets, AuditTarget.Part part) implements AuditField {
        @Override
        public List<List<String>> values(AuditDetails details) {
            return details.targets(targets).stream()
                    .map(target -> present(part.of(target)))
                    .toList();
        }

        @Override
        public Optional<ListName> list() {
            return Optional.of(targets);
        }
    }

    /** Something of the changes, all or those of one name. */
    record Change(ListName changes, AuditChange.Part part) implements AuditField {
        @Override
        public List<List<String>> values(AuditDetails details) {
            return details.changes(changes).stream().map(part::of).toList();
        }

        @Override
        public Optional<ListName> list() {
            return Optional.of(changes);
        }
    }

    /** An additional detail. */
    record Detail(String key) implements AuditField {
        public Detail {
            key = key.toLowerCase(Locale.ROOT);
        }

        @Override
        public List<List<String>> values(AuditDetails details) {
            return List.of(details.detail(key));
        }
    }

    /** For how many minutes a role was activated. */
    record ActivationMinutes() implements AuditField {
        @Override
        public List<List<String>> values(AuditDetails details) {
            return List.of(Activation.minutes(details).stream()
                    .mapToObj(Long::toString)
                    .toList());
        }
    }

    private static List<String> present(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
