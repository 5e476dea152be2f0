package dev.gatehouse.cli.inspect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are shown as one: those of a folder that hold the same, so that hundreds of files stay readable. */
record FileGroup(String label, FileReport sum) {
    private static final int FEWEST = 5;
    private static final int MOST_GROUPS = 60;

    FileGroup {
        requireNonNull(label, "label is null");
        requireNonNull(sum, "sum is null");
    }

    /** What files have in common that are shown as one. */
    private record Key(String folder, List<String> tables, Optional<String> problem) {}

    /** The groups in the order of their first files; where there are too many, the deepest folders are taken together. */
    static List<FileGroup> of(List<FileReport> files) {
        int deepest = files.stream().mapToInt(file -> depth(file.name())).max().orElse(0);
        List<FileGroup> groups = of(files, deepest);
        for (int depth = deepest - 1; depth > 0 && groups.size() > MOST_GROUPS; depth--) {
            groups = of(files, depth);
        }
        return groups;
    }

    private static List<FileGroup> of(List<FileReport> files, int depth) {
        Map<Key, List<FileReport>> byKey = new LinkedHashMap<>();
        for (FileReport file : files) {
            List<String> tables = file.tables().entrySet().stream()
                    .map(table -> table.getKey() + " " + table.getValue().shapes())
                    .toList();
            byKey.computeIfAbsent(new Key(folder(file.name(), depth), tables, file.problem()), any -> new ArrayList<>())
                    .add(file);
        }
        List<FileGroup> groups = new ArrayList<>();
        byKey.forEach((key, members) -> {
            if (members.size() < FEWEST) {
                members.forEach(file -> groups.add(new FileGroup(file.name(), file)));
            } else {
                String label = key.folder() + " (" + members.size() + " files)";
                groups.add(new FileGroup(label, sum(label, members)));
            }
        });
        return groups;
    }

    /** The folder of a file, or the one above it that is so many names deep. */
    private static String folder(String name, int depth) {
        int end = 0;
        for (int i = 0; i < depth && name.indexOf('/', end) >= 0; i++) {
            end = name.indexOf('/', end) + 1;
        }
        return end == 0 ? "./" : name.substring(0, end);
    }

    private static int depth(String name) {
        return (int) name.chars().filter(c -> c == '/').count();
    }

    private static FileReport sum(String name, List<FileReport> files) {
        Map<Table, Tally> tables = new EnumMap<>(Table.class);
        Map<String, Long> others = new TreeMap<>();
        Map<String, Long> reasons = new TreeMap<>();
        long unreadable = 0;
        for (FileReport file : files) {
            file.tables()
                    .forEach((table, tally) ->
                            tables.computeIfAbsent(table, any -> new Tally()).add(tally));
            file.others().forEach((kind, count) -> others.merge(kind, count, Long::sum));
            file.reason().ifPresent(reason -> reasons.merge(reason, file.unreadable(), Long::sum));
            unreadable += file.unreadable();
        }
        Optional<String> reason =
                reasons.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new FileReport(
                name, tables, others, unreadable, reason, files.getFirst().problem());
    }
}
