package dev.gatehouse.cli.inspect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.logs.Table;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in one file.
 *
 * @param name the file as the user named it
 * @param tables what it holds of each table
 * @param others how many readable records are no rows, by what they are
 * @param unreadable how many records could not be read
 * @param reason why most of these could not be
 * @param problem why the file is not read, or not to its end
 */
record FileReport(
        String name,
        Map<Table, Tally> tables,
        Map<String, Long> others,
        long unreadable,
        Optional<String> reason,
        Optional<String> problem) {
    FileReport {
        requireNonNull(name, "name is null");
        Map<Table, Tally> inOrder = new EnumMap<>(Table.class);
        inOrder.putAll(tables);
        tables = Collections.unmodifiableMap(inOrder);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
        requireNonNull(reason, "reason is null");
        requireNonNull(problem, "problem is null");
    }

    /** A file of which nothing is read. */
    static FileReport unread(String name, String problem) {
        return new FileReport(name, Map.of(), Map.of(), 0, Optional.empty(), Optional.of(problem));
    }

    /** A file that was read, to its end or up to a problem. */
    static FileReport read(String name, FileTally tally, Optional<String> problem) {
        return new FileReport(
                name,
                tally.stats().tables(),
                tally.stats().skippedByKind(),
                tally.stats().quarantinedCount(),
                tally.mostFrequentReason(),
                problem);
    }
}
