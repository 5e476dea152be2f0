package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * One file of logs. It can be read any number of times.
 *
 * @param name the file as the user named it, or {@code -} for standard input
 * @param path where its bytes lie
 * @param size in bytes, as stored
 * @param gzip whether what it holds is compressed
 */
public record Input(String name, Path path, long size, boolean gzip) {
    private static final int BUFFER = 1 << 16;

    public Input {
        requireNonNull(name, "name is null");
        requireNonNull(path, "path is null");
    }

    /** The file's (decompressed) bytes from the start; the caller closes it. */
    public InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(path);
        if (!gzip) {
            return raw;
        }
        try {
            return new GZIPInputStream(new BufferedInputStream(raw, BUFFER), BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
