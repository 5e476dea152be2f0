package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/**
 * One log: a file, or a member of an archive. It can be read any number of times.
 *
 * @param name the file as the user named it, {@code -} for standard input, or {@code archive!/member}
 * @param file the file on disk that it is, or that it lies in
 * @param stored where its own bytes lie
 * @param gzip whether these are compressed by gzip
 * @param limits how far they may grow
 */
public record Input(String name, FoundFile file, Stored stored, boolean gzip, Limits limits) {
    private static final int BUFFER = 1 << 16;

    public Input {
        requireNonNull(name, "name is null");
        requireNonNull(file, "file is null");
        requireNonNull(stored, "stored is null");
        requireNonNull(limits, "limits is null");
    }

    /** A whole file of this size, nothing more being known of it. */
    public Input(String name, Path path, long size, boolean gzip) {
        this(name, new FoundFile(name, path, size, Instant.EPOCH), new Stored.Whole(path, size), gzip, Limits.DEFAULT);
    }

    /** Where its bytes lie. */
    public Path path() {
        return stored.path();
    }

    /** In bytes, as stored. */
    public long size() {
        return stored.size();
    }

    /** Whether there is more to read than its size says. */
    public boolean compressed() {
        return gzip || stored instanceof Stored.Deflated;
    }

    /** Whether it lies in an archive. */
    public boolean member() {
        return !(stored instanceof Stored.Whole);
    }

    /** Its text (decompressed, and as UTF-8 where it is UTF-16) from the start; the caller closes it. */
    public InputStream open() throws IOException {
        return Utf16.decoded(openUnpacked());
    }

    /** Its own bytes, as they are in the archive or on disk; the caller closes it. */
    public InputStream openOwn() throws IOException {
        InputStream own = stored.open();
        return stored instanceof Stored.Deflated ? new Expansion(own, size(), limits) : own;
    }

    /** Its bytes, decompressed. */
    InputStream openUnpacked() throws IOException {
        InputStream own = openOwn();
        if (!gzip) {
            return own;
        }
        try {
            return new Expansion(new GZIPInputStream(new BufferedInputStream(own, BUFFER), BUFFER), size(), limits);
        } catch (IOException e) {
            own.close();
            throw e;
        }
    }

    /** The same bytes, to be decompressed. */
    Input gunzipped() {
        return new Input(name, file, stored, true, limits);
    }
}
