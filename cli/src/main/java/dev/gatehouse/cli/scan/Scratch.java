package dev.gatehouse.cli.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that is gone when the scan is. */
final class Scratch implements Closeable {
    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("gatehouse-scan-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder: set -Djava.io.tmpdir to one that can be written", e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
