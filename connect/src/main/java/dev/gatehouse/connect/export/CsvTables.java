package dev.gatehouse.connect.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.directory.ObjectId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tables of users, groups, members and assignments: each row becomes an item as Graph has it, and is read like one.
 * Assignments may name whom and what they are about, so they come last.
 */
final class CsvTables {
    private static final String MEND = "mend the table; what comes before was read";

    private final Gathered gathered;
    private final Problems problems;
    private final Readers readers;

    CsvTables(Gathered gathered, Problems problems) {
        this.gathered = gathered;
        this.problems = problems;
        this.readers = new Readers(gathered);
    }

    /** One that was read as far as it is a table. */
    private record Table(Input input, CsvTable about, Map<CsvColumn, Integer> columns, List<CsvText.Row> rows) {}

    /** Whether a file is meant as a table. */
    static boolean isTable(Input input) {
        String name = input.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    /** Reads them all; answers what each was taken for. */
    List<ExportFile> read(List<Input> inputs) {
        List<Table> tables = new ArrayList<>();
        List<ExportFile> files = new ArrayList<>();
        for (Input input :
                inputs.stream().sorted(Comparator.comparing(Input::name)).toList()) {
            Optional<Table> table = table(input);
            table.ifPresent(tables::add);
            files.add(new ExportFile(
                    input.name(),
                    table.map(one -> List.of(new ExportFile.Content(
                                    one.about().collection(), one.rows().size())))
                            .orElse(List.of())));
        }
        for (CsvTable about : CsvTable.values()) {
            CsvItems items = new CsvItems(
                    about == CsvTable.ASSIGNMENTS ? Optional.of(new CsvNames(gathered)) : Optional.empty());
            tables.stream().filter(table -> table.about() == about).forEach(table -> take(table, items));
        }
        return files;
    }

    private Optional<Table> table(Input input) {
        List<CsvText.Row> rows = new ArrayList<>();
        Optional<CsvText.Row> heading = Optional.empty();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8.newDecoder()))) {
            CsvText text = new CsvText(in);
            heading = text.next();
            for (Optional<CsvText.Row> row = text.next(); row.isPresent(); row = text.next()) {
                rows.add(row.get());
            }
        } catch (CsvText.BrokenException e) {
            problems.cut(input.name(), String.valueOf(e.getMessage()), MEND);
        } catch (CharacterCodingException e) {
            problems.cut(input.name(), "is no UTF-8 after " + rows.size() + " rows", "save it as UTF-8");
        } catch (IOException e) {
            problems.cut(input.name(), InputProblem.of(input.name(), e).reason(), "what could be read was read");
        }
        if (heading.isEmpty()) {
            problems.cut(input.name(), "is empty", "leave it out, or give it a heading");
            return Optional.empty();
        }
        return known(input, heading.get(), rows);
    }

    private Optional<Table> known(Input input, CsvText.Row heading, List<CsvText.Row> rows) {
        Map<CsvColumn, Integer> columns = CsvColumn.of(heading.cells());
        Optional<CsvTable> about =
                CsvTable.of(columns, FileName.relation(input.name()).isPresent());
        if (about.isEmpty()) {
            problems.cut(
                    input.name(),
                    "has a heading with which it is no table of users, groups, members or assignments (line "
                            + heading.line() + ")",
                    "give its columns the names that docs/pim/import.md lists");
        }
        int width = heading.cells().size();
        return about.map(what -> new Table(input, what, columns, fitting(input, rows, width)));
    }

    private List<CsvText.Row> fitting(Input input, List<CsvText.Row> rows, int width) {
        List<CsvText.Row> fitting = new ArrayList<>();
        for (CsvText.Row row : rows) {
            if (row.cells().size() == width) {
                fitting.add(row);
            } else {
                problems.add(
                        new Place(input.name(), row.line(), ""),
                        "has " + row.cells().size() + " cells where the heading has " + width + ", and was left out",
                        "mend the row");
            }
        }
        return fitting;
    }

    private void take(Table table, CsvItems items) {
        Optional<Kind> named = FileName.relation(table.input().name());
        for (CsvText.Row row : table.rows()) {
            CsvCells cells = new CsvCells(table.columns(), row.cells());
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            Item item = new Item(node, new Place(table.input().name(), row.line(), ""), problems);
            switch (table.about()) {
                case USERS -> readers.read(Kind.of(ExportCollection.USERS), items.user(cells, item, node));
                case GROUPS -> readers.read(Kind.of(ExportCollection.GROUPS), items.group(cells, item, node));
                case MEMBERS -> member(cells, items.member(cells, item, node), named);
                case ASSIGNMENTS ->
                    items.assignment(cells, item, node).ifPresent(kind -> readers.read(Kind.of(kind), item));
            }
        }
    }

    private void member(CsvCells cells, Item item, Optional<Kind> named) {
        Optional<ObjectId> group =
                named.flatMap(Kind::of).or(() -> cells.text(CsvColumn.GROUP_ID).flatMap(ObjectId::parse));
        boolean owner =
                cells.text(CsvColumn.RELATION).filter("owner"::equalsIgnoreCase).isPresent();
        ExportCollection relation = owner ? ExportCollection.GROUP_OWNERS : ExportCollection.GROUP_MEMBERS;
        if (group.isEmpty()) {
            item.wrong("has no groupId that names a group, and was left out", "give it the id of a group");
            return;
        }
        readers.read(new Kind(named.map(Kind::collection).orElse(relation), group), item);
    }
}
