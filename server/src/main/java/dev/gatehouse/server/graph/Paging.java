package dev.gatehouse.server.graph;

import dev.gatehouse.server.graph.odata.SkipTokens;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.PrivateFile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Has pages sealed with a key of the data folder. */
final class Paging {
    private static final String FILE = "keys/paging.key";
    private static final int BYTES = 32;

    private Paging() {}

    @Produces
    @Singleton
    static SkipTokens tokens(DataFolder folder, SecureRandom random, InstantSource clock) {
        Path file = folder.path().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                random.nextBytes(key);
                PrivateFile.write(file, key);
            }
            return new SkipTokens(Files.readAllBytes(file), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of pages " + file + " cannot be read", e);
        }
    }
}
