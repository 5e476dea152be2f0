package dev.gatehouse.cli.inspect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.rules.Available;
import dev.gatehouse.detection.rules.Outlook;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.rules.Wish;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an inspection found.
 *
 * @param detections what is to be expected of each rule
 * @param wish what is most worth asking for
 */
record InspectReport(
        List<FileReport> files,
        List<TableReport> tables,
        AccountReport accounts,
        List<Outlook> detections,
        Optional<Wish> wish) {
    InspectReport {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
        requireNonNull(accounts, "accounts is null");
        detections = List.copyOf(detections);
        requireNonNull(wish, "wish is null");
    }

    static InspectReport of(Inputs inputs, Rulebook rulebook, Survey.Found found) {
        InputStats all = new InputStats();
        found.files().forEach(file -> all.add(file.stats()));
        List<TableReport> tables = new ArrayList<>();
        all.tables()
                .forEach((table, tally) ->
                        tables.add(TableReport.of(table, tally, found.columns().of(table), rulebook)));
        AccountReport accounts = AccountReport.of(found.accounts(), found.context());
        List<Outlook> detections = Outlook.all(rulebook, available(tables, accounts));
        return new InspectReport(files(inputs, found), tables, accounts, detections, Wish.first(detections));
    }

    private static List<FileReport> files(Inputs inputs, Survey.Found found) {
        List<FileReport> files = new ArrayList<>();
        for (int i = 0; i < inputs.inputs().size(); i++) {
            files.add(file(i, inputs.inputs().get(i).name(), found));
        }
        inputs.problems().forEach(problem -> files.add(FileReport.unread(problem.name(), problem.reason())));
        inputs.configurations()
                .forEach(name -> files.add(FileReport.unread(name, "is a configuration, not a log; see --context")));
        return files;
    }

    private static FileReport file(int number, String name, Survey.Found found) {
        if (found.barren().containsKey(number)) {
            return FileReport.unread(
                    name, requireNonNull(found.barren().get(number)).reason());
        }
        Optional<String> problem = Optional.ofNullable(found.problems().get(number))
                .map(any -> any.reason())
                .or(() -> Optional.ofNullable(found.refusals().get(number)));
        return FileReport.read(name, found.files().get(number), problem);
    }

    private static Available available(List<TableReport> tables, AccountReport accounts) {
        Map<Table, Available.Rows> rows = new EnumMap<>(Table.class);
        for (TableReport table : tables) {
            rows.put(
                    table.table(),
                    new Available.Rows(table.tally().shapes(), new java.util.HashSet<>(table.present())));
        }
        return new Available(rows, !accounts.privileged().isEmpty(), accounts.declared() > 0);
    }
}
