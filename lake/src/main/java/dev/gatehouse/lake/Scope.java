package dev.gatehouse.lake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A condition of SQL, with the values of its question marks, and what it says of whole files. */
final class Scope {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final EventQuery query;

    /** What the query asks for, but for order and page. */
    Scope(EventQuery query) {
        this.query = query;
        if (query.from() != Long.MIN_VALUE) {
            and("time >= ?", query.from());
        }
        if (query.until() != Long.MAX_VALUE) {
            and(query.from() == Long.MIN_VALUE ? "(time < ? OR time IS NULL)" : "time < ?", query.until());
        }
        anyOf(
                "\"table\"",
                query.tables().stream().map(table -> table.azureName()).toList());
        anyOf("principal", List.copyOf(query.principals()));
        if (!query.text().isEmpty()) {
            and("contains(lower(raw), lower(?))", query.text());
        }
        if (!query.pattern().isEmpty()) {
            and("regexp_matches(raw, ?, 'i')", query.pattern());
        }
        for (FieldTest test : query.tests()) {
            String column = "coalesce(lower(" + test.field().column() + "), '')";
            switch (test.how()) {
                case EQUALS -> and(column + " = lower(?)", test.value());
                case CONTAINS -> and("contains(" + column + ", lower(?))", test.value());
                case PREFIX -> and("starts_with(" + column + ", lower(?))", test.value());
            }
        }
    }

    /** Adds a condition of our own, with the values of its question marks. */
    Scope and(String condition, Object... some) {
        conditions.add(condition);
        values.addAll(Arrays.asList(some));
        return this;
    }

    /** Adds that somebody of these acted or is spoken of. */
    Scope involving(List<String> accounts) {
        List<String> lower = accounts.stream()
                .map(account -> account.strip().toLowerCase(Locale.ROOT))
                .filter(account -> !account.isEmpty())
                .toList();
        if (lower.isEmpty()) {
            return and("false");
        }
        String marks = String.join(", ", lower.stream().map(each -> "?").toList());
        List<String> any = new ArrayList<>();
        any.add("principal IN (" + marks + ") OR lower(principalName) IN (" + marks + ")");
        values.addAll(lower);
        values.addAll(lower);
        for (String account : lower) {
            any.add("(contains(others, ?) AND contains(' ' || others || ' ', ' ' || ? || ' '))");
            values.addAll(List.of(account, account));
        }
        return and("(" + String.join(" OR ", any) + ")");
    }

    /** Adds that the record lies at one of these locations. */
    Scope located(List<Long> locations) {
        return and(
                "location IN ("
                        + String.join(", ", locations.stream().map(each -> "?").toList()) + ")",
                locations.toArray());
    }

    /** Whether one of the locations may be in the file. */
    boolean mayLieIn(ParquetFile file, List<Long> locations) {
        return mayBeIn(file)
                && locations.stream()
                        .anyMatch(location -> file.minLocation() <= location && location <= file.maxLocation());
    }

    /** The condition. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The values of its question marks, in their order. */
    List<Object> values() {
        return values;
    }

    /** Whether some row of the file may be meant. */
    boolean mayBeIn(ParquetFile file) {
        boolean timely = query.from() <= file.maxTime() && query.until() > file.minTime();
        return timely
                && (query.principals().isEmpty()
                        || query.principals().stream()
                                .anyMatch(principal -> compare(file.minPrincipal(), principal) <= 0
                                        && compare(principal, file.maxPrincipal()) <= 0));
    }

    private void anyOf(String column, List<String> any) {
        if (!any.isEmpty()) {
            conditions.add(column + " IN ("
                    + String.join(", ", any.stream().map(each -> "?").toList()) + ")");
            values.addAll(any);
        }
    }

    /** As the database orders texts. */
    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
