package dev.gatehouse.logs;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What a field's name means. */
sealed interface Field {
    /** The name as explanations print it. */
    String name();

    /** A column, or with {@code rest} a path in it. */
    record InColumn(String name, String column, List<String> rest) implements Field {
        public InColumn {
            requireNonNull(name, "name is null");
            requireNonNull(column, "column is null");
            rest = List.copyOf(rest);
        }
    }

    /** Worked out from the details of an audit row. */
    record OfAudit(String name, AuditField audit) implements Field {
        public OfAudit {
            requireNonNull(name, "name is null");
            requireNonNull(audit, "audit is null");
        }
    }

    /** Whether the result of a sign-in has a meaning. */
    record OfSignIn(String name, SignInResults.Result result) implements Field {
        public OfSignIn {
            requireNonNull(name, "name is null");
            requireNonNull(result, "result is null");
        }
    }

    /** The list that it is read from element by element, if there is one. */
    default Optional<ListName> list() {
        return this instanceof OfAudit derived ? derived.audit().list() : Optional.empty();
    }

    /** Where the rows of a table have it from. */
    default Source source(Table table) {
        return switch (this) {
            case InColumn in ->
                Schema.of(table).flatMap(s -> s.column(in.column())).isPresent() ? Source.COLUMN : Source.ABSENT;
            case OfAudit ignored -> table == Table.AUDIT_LOGS ? Source.DERIVED : Source.ABSENT;
            case OfSignIn ignored -> table.isSignIn() ? Source.DERIVED : Source.ABSENT;
        };
    }
}
