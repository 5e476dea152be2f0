package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/*
 * Files that segments were converted to hold whatever was received in a minute. They are taken apart by the day of the
 * event, and each day's rows joined with the file that the day has already. A month later the files of a week are joined.
 */
/** Joins files, and makes one row of all copies of an event. */
final class Compactor {
    private static final long OLD = 30 * Period.DAY;

    private final Database database;
    private final ParquetWriter writer;
    private final Joiner joiner;

    Compactor(Database database, ParquetWriter writer, long joinedBytes) {
        this.database = database;
        this.writer = writer;
        this.joiner = new Joiner(database, writer, joinedBytes);
    }

    /** The manifest with the files joined; the same where there is nothing to join. */
    Manifest compact(Manifest manifest, long now) {
        Manifest daily = loose(manifest);
        return weeks(daily, now);
    }

    private Manifest loose(Manifest manifest) {
        List<ParquetFile> loose =
                manifest.files().stream().filter(file -> !file.compacted()).toList();
        if (loose.isEmpty()) {
            return manifest;
        }
        Map<Period, List<ParquetFile>> inputs = new LinkedHashMap<>();
        for (ParquetFile file : loose) {
            for (Period day : days(file)) {
                Period period = manifest.files().stream()
                        .filter(ParquetFile::compacted)
                        .map(Period::of)
                        .filter(each -> each.covers(day))
                        .findFirst()
                        .orElse(day);
                List<ParquetFile> files = inputs.computeIfAbsent(period, any -> new ArrayList<>(of(manifest, any)));
                if (!files.contains(file)) {
                    files.add(file);
                }
            }
        }
        Set<ParquetFile> gone = new HashSet<>();
        List<ParquetFile> made = new ArrayList<>();
        inputs.forEach((period, files) -> {
            gone.addAll(files);
            made.addAll(joiner.join(files, period, manifest, made.size()));
        });
        return manifest.replaced(gone, made);
    }

    private Manifest weeks(Manifest manifest, long now) {
        Map<Period, List<ParquetFile>> byWeek = new TreeMap<>(Comparator.comparingLong(Period::from));
        manifest.files().stream()
                .filter(file -> file.compacted() && file.until() > file.from() + 1)
                .forEach(file -> byWeek.computeIfAbsent(Period.weekOf(file.from()), any -> new ArrayList<>())
                        .add(file));
        Set<ParquetFile> gone = new HashSet<>();
        List<ParquetFile> made = new ArrayList<>();
        byWeek.forEach((week, files) -> {
            if (files.stream().map(Period::of).distinct().count() > 1 && week.until() <= now - OLD) {
                gone.addAll(files);
                made.addAll(joiner.join(files, week, manifest, made.size()));
            }
        });
        return gone.isEmpty() ? manifest : manifest.replaced(gone, made);
    }

    private List<Period> days(ParquetFile file) {
        List<Period> days = new ArrayList<>();
        database.query(
                "SELECT DISTINCT time - ((time % " + Period.DAY + ") + " + Period.DAY + ") % " + Period.DAY
                        + " AS day FROM " + writer.read(List.of(file)) + " ORDER BY day NULLS FIRST",
                List.of(),
                row -> {
                    long day = row.getLong(1);
                    days.add(Period.dayOf(row.wasNull() ? Row.NO_TIME : day));
                });
        return days;
    }

    private static List<ParquetFile> of(Manifest manifest, Period period) {
        return manifest.files().stream()
                .filter(file -> file.compacted() && Period.of(file).equals(period))
                .toList();
    }
}
