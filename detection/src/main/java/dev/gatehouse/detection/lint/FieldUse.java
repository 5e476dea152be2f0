package dev.gatehouse.detection.lint;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Origin;
import java.util.List;

/** What became of a field of a rule. */
public sealed interface FieldUse {
    /** The field as the rule calls it. */
    String field();

    /** The field is a column, or differs from one in case or by a leading {@code properties.} only. */
    record Resolved(String field) implements FieldUse {
        public Resolved {
            requireNonNull(field, "field is null");
        }
    }

    /**
     * A field table says what it stands for.
     *
     * @param values the rule's values that stand for this; none where all do
     * @param to what is tested instead, in words
     * @param by the place in the field table
     */
    record Aliased(String field, List<String> values, String to, Origin by) implements FieldUse {
        public Aliased {
            requireNonNull(field, "field is null");
            values = List.copyOf(values);
            requireNonNull(to, "to is null");
            requireNonNull(by, "by is null");
        }
    }

    /** No row of the rule's tables has it. */
    record Unknown(String field) implements FieldUse {
        public Unknown {
            requireNonNull(field, "field is null");
        }
    }
}
