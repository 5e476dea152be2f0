package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that a rule needs and that is not there.
 *
 * @param what what is missing
 * @param remedy what to ask for; gaps that one thing fills have one remedy
 */
public record Gap(Kind kind, String what, String remedy) {
    /** What kind of thing is missing, what is most worth asking for first. */
    public enum Kind {
        /** No rows of a table. */
        TABLE,
        /** No row with a value in a column. */
        COLUMN,
        /** Nobody is known to be privileged. */
        PRIVILEGED,
        /** No emergency access account is declared. */
        EMERGENCY,
        /** A watchlist is not configured. */
        WATCHLIST,
        /** The rule is about something that Gatehouse does not read. */
        RULE
    }

    public Gap {
        requireNonNull(kind, "kind is null");
        requireNonNull(what, "what is null");
        requireNonNull(remedy, "remedy is null");
    }

    static Gap table(Table table) {
        return new Gap(Kind.TABLE, "no rows of " + table.azureName(), "add " + Exports.of(table));
    }

    /** No value in any of these columns, each of which would do. */
    static Gap column(Table table, List<String> columns, Set<Shape> seen) {
        String what = "no row of " + table.azureName() + " has " + String.join(" or ", columns);
        Set<Shape> carrying = EnumSet.noneOf(Shape.class);
        columns.forEach(column -> carrying.addAll(table.shapesWith(column)));
        boolean left = carrying.stream().anyMatch(seen::contains);
        String remedy = left || carrying.isEmpty()
                ? "export " + table.azureName() + " with all its properties, and for a longer time"
                : "export " + table.azureName() + " as "
                        + carrying.stream().map(Shape::text).collect(Collectors.joining(" or "));
        return new Gap(Kind.COLUMN, what, remedy);
    }

    static Gap privileged() {
        return new Gap(
                Kind.PRIVILEGED,
                "no privileged account is known",
                "add directory audits from when roles were given, or name accounts under privilegedAccounts in"
                        + " gatehouse.yaml");
    }

    static Gap emergency() {
        return new Gap(
                Kind.EMERGENCY,
                "no emergency access account is named",
                "list them under emergencyAccounts in gatehouse.yaml");
    }

    /** A watchlist of that name is not configured. */
    public static Gap watchlist(String name) {
        return new Gap(
                Kind.WATCHLIST,
                "the watchlist " + name + " is not configured",
                "list its values under watchlists in gatehouse.yaml");
    }

    static Gap otherLog() {
        return new Gap(Kind.RULE, "is about logs that Gatehouse has no table for", "leave the rule out");
    }

    static Gap unknownFields(List<String> fields) {
        return new Gap(
                Kind.RULE, "tests a field that no record can have: " + String.join(", ", fields), "mend the rule");
    }

    static Gap unknownToCorrelate(List<String> fields) {
        return new Gap(
                Kind.RULE,
                "groups or measures by a field that no record can have: " + String.join(", ", fields),
                "mend the correlation");
    }
}
