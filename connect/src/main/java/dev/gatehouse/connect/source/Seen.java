package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * A file as it was when it was looked at.
 *
 * @param key what tells the file from all others, whatever its name; empty where the file system has no such thing
 */
record Seen(Path file, String key, long size, Instant modified) {
    Seen {
        requireNonNull(file, "file is null");
        requireNonNull(key, "key is null");
        requireNonNull(modified, "modified is null");
    }

    static Seen of(Path file, BasicFileAttributes attributes) {
        return new Seen(
                file,
                Objects.toString(attributes.fileKey(), ""),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    /** Looks at a file. */
    static Seen now(Path file) throws IOException {
        return of(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /** Whether it is known to be the file of this key. */
    boolean hasKey(String other) {
        return !key.isEmpty() && key.equals(other);
    }

    /** Opens the file; a link that took its place is not followed. */
    FileChannel open() throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** Its first bytes, at most so many, and no more than it had. */
    byte[] head(int most) throws IOException {
        return read(0, (int) Math.min(most, size));
    }

    /** Its bytes from a place on, at most so many; fewer where it ends. */
    byte[] read(long from, int most) throws IOException {
        try (FileChannel channel = open()) {
            ByteBuffer bytes = ByteBuffer.allocate(most);
            fill(channel, from, bytes);
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /** Reads from a place on until the buffer is full or the file ends. */
    static void fill(FileChannel channel, long from, ByteBuffer bytes) throws IOException {
        long at = from;
        int count = 0;
        while (count >= 0 && bytes.hasRemaining()) {
            count = channel.read(bytes, at);
            at += Math.max(count, 0);
        }
    }
}
