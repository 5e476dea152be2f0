package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search.FieldTest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says which columns a field of a rule is read from, and whether a test needs one. */
public final class FieldColumns {
    private static final Pattern END_OF_HEAD = Pattern.compile("[.\\[]");

    private FieldColumns() {}

    /** The columns of the table, any one of which may hold the field's value; none where the table has no such field. */
    public static List<String> of(String field, Table table) {
        List<String> named = EventFields.isContextField(field)
                ? EventFields.subjectFields(field).stream()
                        .filter(path -> !path.contains(".") || isWithin(path, table))
                        .toList()
                : List.of(field);
        return named.stream()
                .flatMap(one -> of(one).stream())
                .distinct()
                .filter(column -> table.columns().stream().anyMatch(column::equalsIgnoreCase))
                .toList();
    }

    /** Sign-ins have a text that is called Identity, as vaults have an object. */
    private static boolean isWithin(String path, Table table) {
        return of(path).stream().anyMatch(table::hasFieldsWithin);
    }

    /** The columns, any one of which may hold the field's value. */
    static List<String> of(String field) {
        if (EventFields.isContextField(field)) {
            return EventFields.subjectFields(field).stream()
                    .flatMap(named -> of(named).stream())
                    .distinct()
                    .toList();
        }
        String head = END_OF_HEAD.split(field, 2)[0];
        return switch (head.toLowerCase(Locale.ROOT)) {
            case "actor" -> List.of("InitiatedBy");
            case "target", "changes" -> List.of("TargetResources");
            case "detail", "activation" -> List.of("AdditionalDetails");
            case "interrupted", "failed" -> List.of("ResultType");
            default -> List.of(head);
        };
    }

    /** Whether the test holds for a row that has no such value. */
    public static boolean holdsWithoutValue(FieldTest test) {
        boolean absent = test.modifiers().contains(Modifier.EXISTS)
                && test.values().stream().anyMatch(value -> value.text().equals("false"));
        return absent
                || test.modifiers().contains(Modifier.NEQ)
                || test.values().stream().anyMatch(Scalar.Null.class::isInstance);
    }
}
