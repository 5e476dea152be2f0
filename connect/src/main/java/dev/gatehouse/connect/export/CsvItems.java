package dev.gatehouse.connect.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the rows of tables as Graph writes such items. */
record CsvItems(Optional<CsvNames> names) {
    private static final Map<String, ExportCollection> KINDS = Map.of(
            "eligible", ExportCollection.ROLE_ELIGIBILITY_SCHEDULE_INSTANCES,
            "active", ExportCollection.ROLE_ASSIGNMENT_SCHEDULE_INSTANCES,
            "assigned", ExportCollection.ROLE_ASSIGNMENT_SCHEDULE_INSTANCES);

    Item user(CsvCells cells, Item item, ObjectNode node) {
        copy(cells, node, CsvColumn.ID);
        copy(cells, node, CsvColumn.USER_PRINCIPAL_NAME);
        copy(cells, node, CsvColumn.DISPLAY_NAME);
        copy(cells, node, CsvColumn.USER_TYPE);
        flag(cells, node, CsvColumn.ACCOUNT_ENABLED, true);
        return item;
    }

    Item group(CsvCells cells, Item item, ObjectNode node) {
        copy(cells, node, CsvColumn.ID);
        copy(cells, node, CsvColumn.DISPLAY_NAME);
        flag(cells, node, CsvColumn.ROLE_ASSIGNABLE, false);
        cells.text(CsvColumn.MEMBERSHIP_TYPE)
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("dynamic"))
                .ifPresent(any -> node.putArray("groupTypes").add("DynamicMembership"));
        return item;
    }

    /** Of a member its id is all that counts; the portal calls it {@code id}, too. */
    Item member(CsvCells cells, Item item, ObjectNode node) {
        cells.text(CsvColumn.MEMBER_ID)
                .or(() -> cells.text(CsvColumn.ID))
                .ifPresent(id -> node.put(CsvColumn.ID.graph(), id));
        cells.text(CsvColumn.RELATION)
                .filter(word -> !word.equalsIgnoreCase("member") && !word.equalsIgnoreCase("owner"))
                .ifPresent(word -> item.wrong("is neither a member nor an owner", "say member or owner"));
        return item;
    }

    /** Which instance it is; empty where it is none, which was told. */
    Optional<ExportCollection> assignment(CsvCells cells, Item item, ObjectNode node) {
        Optional<ExportCollection> kind = cells.text(CsvColumn.KIND)
                .flatMap(word -> Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT))));
        if (kind.isEmpty()) {
            item.wrong("is neither eligible nor active, and was left out", "say eligible or active under kind");
            return Optional.empty();
        }
        Optional<String> principal = cells.text(CsvColumn.PRINCIPAL_ID)
                .or(() -> cells.text(CsvColumn.PRINCIPAL_NAME).flatMap(this::principal))
                .or(() -> cells.text(CsvColumn.USER_GROUP_NAME).flatMap(this::principal));
        Optional<String> role = cells.text(CsvColumn.ROLE_ID)
                .or(() -> cells.text(CsvColumn.ROLE_NAME).flatMap(this::role));
        if (principal.isEmpty() || role.isEmpty()) {
            item.wrong(
                    "names no " + (principal.isEmpty() ? "principal" : "role")
                            + " of which there is exactly one, and was left out",
                    "give its id under " + (principal.isEmpty() ? "principalId" : "roleDefinitionId")
                            + ", or take in the table of users and groups along with it");
            return Optional.empty();
        }
        node.put(CsvColumn.PRINCIPAL_ID.graph(), principal.get());
        node.put(CsvColumn.ROLE_ID.graph(), role.get());
        node.put(
                CsvColumn.SCOPE.graph(),
                cells.text(CsvColumn.SCOPE)
                        .filter(scope -> !scope.equalsIgnoreCase("Directory"))
                        .orElse("/"));
        copy(cells, node, CsvColumn.MEMBER_TYPE);
        time(cells, node, CsvColumn.START);
        time(cells, node, CsvColumn.END);
        return kind;
    }

    private Optional<String> principal(String name) {
        return names.flatMap(known -> known.principal(name));
    }

    private Optional<String> role(String name) {
        return names.flatMap(known -> known.role(name));
    }

    private static void copy(CsvCells cells, ObjectNode node, CsvColumn column) {
        cells.text(column).ifPresent(text -> node.put(column.graph(), text));
    }

    /** What is neither true nor false stays as it is written, and is told when it is read. */
    private static void flag(CsvCells cells, ObjectNode node, CsvColumn column, boolean usual) {
        String text = cells.text(column).orElse(Boolean.toString(usual)).toLowerCase(Locale.ROOT);
        switch (text) {
            case "true", "yes" -> node.put(column.graph(), true);
            case "false", "no" -> node.put(column.graph(), false);
            default -> node.put(column.graph(), text);
        }
    }

    /** The portal writes {@code Permanent} for no end, and times of UTC without saying so. */
    private static void time(CsvCells cells, ObjectNode node, CsvColumn column) {
        cells.text(column)
                .filter(text -> !text.equalsIgnoreCase("permanent") && !text.equals("-"))
                .map(text ->
                        text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)Z?$", "$1T$2Z"))
                .ifPresent(text -> node.put(column.graph(), text));
    }
}
