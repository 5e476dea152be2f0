package dev.gatehouse.bench.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is gone afterwards, also when the run is broken off. */
public final class Workspace implements AutoCloseable {
    private final Path folder;
    private final Thread hook;

    /** A new one within a folder. */
    public Workspace(Path parent) throws IOException {
        folder = Files.createTempDirectory(parent, "gatehouse-bench-");
        hook = Thread.ofPlatform().unstarted(() -> {
            try {
                delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(hook);
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
