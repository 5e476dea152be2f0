package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes files of the lake, and says what is in them. */
final class ParquetWriter {
    private final Database database;
    private final ManifestFile manifest;
    private final int rowsPerGroup;

    ParquetWriter(Database database, ManifestFile manifest, int rowsPerGroup) {
        this.database = database;
        this.manifest = manifest;
        this.rowsPerGroup = rowsPerGroup;
    }

    /** Writes rows in the order in which they are given. */
    Optional<ParquetFile> write(List<StoredRow> rows, String name) {
        database.withRows(rows, from -> copy("SELECT " + Columns.GIVEN + ", []::VARCHAR[] AS also FROM " + from, name));
        return described(name, Period.NONE);
    }

    /** Writes what a query of our own gives, with values for its question marks; no file where it gives nothing. */
    Optional<ParquetFile> write(String select, List<?> values, String name, Period period) {
        database.run(copy(select, name), values);
        return described(name, period);
    }

    /** Files as SQL reads them. */
    String read(List<ParquetFile> files) {
        List<String> paths = new ArrayList<>();
        files.forEach(file -> paths.add(Database.text(
                manifest.path(file.name()).toAbsolutePath().normalize().toString())));
        return "read_parquet([" + String.join(", ", paths) + "])";
    }

    private String copy(String select, String name) {
        Path path = manifest.path(name).toAbsolutePath().normalize();
        return "COPY (" + select + ") TO " + Database.text(path.toString())
                + String.format(Locale.ROOT, " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)", rowsPerGroup);
    }

    private Optional<ParquetFile> described(String name, Period period) {
        Path path = manifest.path(name);
        List<ParquetFile> found = new ArrayList<>();
        try {
            ManifestFile.force(path);
            long bytes = Files.size(path);
            String file = Database.text(path.toAbsolutePath().normalize().toString());
            database.query(
                    "SELECT count(*), count(time), min(time), max(time), min(location), max(location), "
                            + "min(coalesce(principal, '')), max(coalesce(principal, '')), "
                            + "(SELECT sum(total_uncompressed_size) FROM parquet_metadata(" + file
                            + ")) FROM read_parquet(" + file + ")",
                    List.of(),
                    row -> {
                        if (row.getLong(1) > 0) {
                            boolean all = row.getLong(1) == row.getLong(2);
                            found.add(new ParquetFile(
                                    name,
                                    period.from(),
                                    period.until(),
                                    row.getLong(1),
                                    all ? row.getLong(3) : Row.NO_TIME,
                                    row.getLong(2) == 0 ? Row.NO_TIME : row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getString(7),
                                    row.getString(8),
                                    bytes,
                                    row.getLong(9)));
                        }
                    });
            if (found.isEmpty()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw Failures.files(path + " cannot be read", e);
        }
        return found.stream().findFirst();
    }
}
