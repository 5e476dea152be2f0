package dev.gatehouse.detection.sentinel;

import dev.gatehouse.logs.SignInCodes;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The rows of one table, and what is worked out of them: how each field of a rule is read there. */
final class Leg {
    private static final String WRITTEN = "TimeGenerated";

    private final Table table;
    private final Lets lets;
    private final ActorColumns actor = new ActorColumns();
    private final AuditDetails details;
    private final AuditChanges changes;
    private final AuditTargets targets;
    private final Map<String, ListStage> items = new LinkedHashMap<>();
    private final Map<String, String> itemLists = new LinkedHashMap<>();

    Leg(Table table, Lets lets) {
        this.table = table;
        this.lets = lets;
        this.details = new AuditDetails(lets);
        this.changes = new AuditChanges(lets);
        this.targets = new AuditTargets(lets, changes);
    }

    Table table() {
        return table;
    }

    Lets lets() {
        return lets;
    }

    boolean isAudit() {
        return table == Table.AUDIT_LOGS;
    }

    AuditDetails details() {
        return details;
    }

    AuditChanges changes() {
        return changes;
    }

    AuditTargets targets() {
        return targets;
    }

    /** When it happened: some tables have a column of their own for it, and in TimeGenerated when the record was written. */
    String time() {
        return AzureTables.column(table, WRITTEN)
                .filter(column -> column.documented() && !column.name().equals(WRITTEN))
                .map(column -> "coalesce(" + column.name() + ", " + WRITTEN + ")")
                .orElse(WRITTEN);
    }

    /** A part of who did it; none in other logs than audits. */
    Optional<KqlValue> actor(String part) {
        return isAudit() ? actor.column(part, details) : Optional.empty();
    }

    /** A column that holds one value; none where the table has not the column, or no objects in it where a rule looks into it. */
    Optional<KqlValue> value(FieldName.Column field) {
        return AzureTables.column(table, field.head())
                .filter(column -> !column.list())
                .filter(column -> field.keys().isEmpty() || holdsObjects(column))
                .map(column -> value(column, field.keys()));
    }

    private boolean holdsObjects(AzureColumn column) {
        return column.type() == AzureType.DYNAMIC
                || column.type() == AzureType.JSON
                || table.hasFieldsWithin(column.name());
    }

    private static KqlValue value(AzureColumn column, List<String> keys) {
        if (!keys.isEmpty()) {
            return KqlValue.ofText("tostring(" + column.object() + steps(keys) + ")");
        }
        if (column.type() == AzureType.TIME) {
            throw new NotCarried("it tests the text of a time, " + column.name());
        }
        return column.type() == AzureType.NUMBER && column.documented()
                ? new KqlValue(column.text(), column.name(), true)
                : KqlValue.ofText(column.text());
    }

    /** The elements of a column that holds a list, or their parts; none where the column holds no list. */
    Optional<Items> items(FieldName.Column field) {
        return AzureTables.column(table, field.head()).filter(AzureColumn::list).map(column -> {
            ListStage stage = items.computeIfAbsent(column.name(), name -> new ListStage(name + "Item", name + "_"));
            itemLists.put(column.name(), lets.some(column.object()));
            String item = column.name() + "Item";
            return new Items(stage, KqlValue.ofText("tostring(" + item + steps(field.keys()) + ")"));
        });
    }

    /** The elements of a list, and what is looked at of the one at hand. */
    record Items(ListStage stage, KqlValue value) {}

    /** Whether an address is in one of the networks of a list. */
    Logic isInList(KqlValue address, Watchlist networks) {
        String name = networks.alias() + "_Range";
        ListStage stage = items.computeIfAbsent(name, any -> new ListStage(name, networks.alias() + "_"));
        itemLists.put(name, lets.some(lets.array(networks)));
        return stage.holds(Logic.of("(" + address.text() + " !contains \"/\" and coalesce(ipv6_is_match("
                + address.text() + ", tostring(" + name + ")), false))"));
    }

    /** Whether a sign-in has a result that is known, and what it is. */
    Optional<Truth> signIn(String result) {
        Optional<KqlValue> code = value(new FieldName.Column("ResultType", List.of()));
        if (!table.isSignIn() || code.isEmpty()) {
            return Optional.empty();
        }
        String text = code.get().text();
        Logic known = Logic.of(text + " matches regex \"^[0-9]{1,9}$\"");
        Logic interrupted = Logic.of(text + " in (" + KqlText.list(SignInCodes.interrupts()) + ")");
        Logic done = Logic.of(text + " matches regex \"^0+$\"");
        Logic holds = result.equals("interrupted")
                ? interrupted
                : known.and(Logic.not(interrupted)).and(Logic.not(done));
        return Optional.of(new Truth(holds, () -> known));
    }

    /** Something that is true or false of a row, as long as it is known; what holds is known. */
    record Truth(Logic holds, Supplier<Logic> known) {}

    /** The lines between the table and the condition on what they work out. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        items.forEach((name, stage) -> {
            if (stage.isUsed()) {
                lines.addAll(stage.lines(String.valueOf(itemLists.get(name))));
            }
        });
        List<String> ofTargets = targets.lines();
        lines.addAll(details.lines());
        lines.addAll(actor.lines());
        lines.addAll(changes.lines());
        lines.addAll(ofTargets);
        return lines;
    }

    private static String steps(List<String> keys) {
        return keys.stream().map(KqlText::step).collect(Collectors.joining());
    }
}
