package dev.gatehouse.bench.sinks;

import dev.gatehouse.bench.grants.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much room something takes, in bytes. */
final class Size {
    private static final int KILO = 1024;

    private Size() {}

    /** The database: all of PostgreSQL's, or the files of SQLite. */
    static long of(Place place, Path folder) {
        return place.server().isPresent()
                ? place.database()
                        .read(handle -> handle.createQuery("SELECT pg_database_size('postgres')")
                                .mapTo(Long.class)
                                .one())
                : files(folder);
    }

    private static long files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The heap in use. */
    static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** This process in memory; 0 where the system does not say. */
    static long process() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
