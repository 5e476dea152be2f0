package dev.gatehouse.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that is gone when the scan is, also when the process is ended by a signal. */
public final class Scratch implements Closeable {
    private static final int TRIES = 10;

    private final Path folder;

    private final Thread hook;

    private Scratch(Path folder) {
        this.folder = folder;
        this.hook = new Thread(this::discard, "gatehouse-scratch");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A new folder. */
    public static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("gatehouse-scan-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder: set -Djava.io.tmpdir to one that can be written", e);
        }
    }

    /** The path of a file in it, which need not exist. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is being ended, and the hook does it
        }
        remove();
    }

    /** The process is being ended: other threads may still make files while these are removed, hence more than one try. */
    private void discard() {
        int tries = 0;
        while (Files.exists(folder) && tries < TRIES) {
            try {
                remove();
            } catch (IOException | UncheckedIOException e) {
                tries++;
            }
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
