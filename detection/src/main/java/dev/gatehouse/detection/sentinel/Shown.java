package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a query's results.
 *
 * @param name its name
 * @param fields the fields of rules whose value it shows: of the first that a row has
 */
record Shown(String name, List<String> fields) {
    Shown {
        requireNonNull(name, "name is null");
        fields = List.copyOf(fields);
    }

    /** The column for a field, or the first of several; it is called as no column of the query itself is. */
    static Shown of(List<String> fields) {
        String plain = fields.getFirst().replaceAll("[^A-Za-z0-9]", "");
        boolean own = plain.matches(
                "(?i)(IsNew|Measure|GuideRow|LogTable|TimeGenerated|FirstEvent|WindowEnd|Together|Matches|newest|(Key|Value)\\d+)");
        return new Shown(own || !plain.matches("[A-Za-z].*") ? "Field" + plain : plain, fields);
    }

    /** Its value in rows of a table, in KQL: an empty text where they say nothing of it. */
    String in(Leg leg) {
        List<String> texts = new ArrayList<>();
        fields.forEach(
                field -> text(leg, field).filter(text -> !texts.contains(text)).ifPresent(texts::add));
        return switch (texts.size()) {
            case 0 -> "\"\"";
            case 1 -> texts.getFirst();
            default -> "coalesce(" + String.join(", ", texts) + ")";
        };
    }

    private static Optional<String> text(Leg leg, String field) {
        Optional<List<String>> all = values(leg, field);
        return all.map(texts -> texts.getFirst());
    }

    /** Whether rows of the table can have it. */
    boolean isIn(Table table) {
        Leg trial = new Leg(table, new Lets());
        return fields.stream().anyMatch(field -> text(trial, field).isPresent());
    }

    /** A text of the field, and behind it, where it may have several values, the column with all of them. */
    static Optional<List<String>> values(Leg leg, String field) {
        return switch (FieldName.of(field)) {
            case FieldName.Column column ->
                leg.items(column)
                        .map(items -> listed(items.stage()
                                .gather(
                                        "All_" + field,
                                        items.value().text(),
                                        items.value().isThere())))
                        .or(() -> single(leg, column).map(List::of));
            case FieldName.Actor actor -> leg.actor(actor.part()).map(value -> List.of(value.text()));
            case FieldName.Target target
            when leg.isAudit() ->
                leg.targets()
                        .part(target.type(), target.part())
                        .map(value -> listed(leg.targets().gather(target.type(), target.part(), value)));
            case FieldName.Detail detail
            when leg.isAudit() -> Optional.of(listed(leg.details().all(detail.key())));
            case FieldName.ActivationMinutes minutes
            when leg.isAudit() ->
                Optional.of(List.of(leg.details().activationMinutes().text()));
            default -> Optional.empty();
        };
    }

    private static List<String> listed(String column) {
        return List.of("tostring(" + column + "[0])", column);
    }

    private static Optional<String> single(Leg leg, FieldName.Column column) {
        return AzureTables.column(leg.table(), column.head())
                .filter(known -> known.type() == AzureType.TIME)
                .map(AzureColumn::text)
                .or(() -> leg.value(column).map(KqlValue::text));
    }
}
