package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A file on disk, as it was when it was found.
 *
 * @param name the file as the user named it, or {@code -} for standard input
 * @param path where it lies
 * @param size in bytes
 * @param modified when it was last written to
 */
public record FoundFile(String name, Path path, long size, Instant modified) {
    public FoundFile {
        requireNonNull(name, "name is null");
        requireNonNull(path, "path is null");
        requireNonNull(modified, "modified is null");
    }

    /** Looks at the file. */
    public static FoundFile of(String name, Path path) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
        return new FoundFile(name, path, seen.size(), seen.lastModifiedTime().toInstant());
    }

    /** Whether the file is another one by now, or gone. */
    public boolean changed() {
        try {
            return !of(name, path).equals(this);
        } catch (IOException e) {
            return true;
        }
    }
}
