package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of an input lie, so that they can be read again and again without unpacking anything. */
public sealed interface Stored {
    /** The file on disk that holds them. */
    Path path();

    /** How many bytes they take there. */
    long size();

    /** The bytes, from the start; the caller closes it. */
    InputStream open() throws IOException;

    /** A file of its own, read to whatever end it has by then. */
    record Whole(Path path, long size) implements Stored {
        public Whole {
            requireNonNull(path, "path is null");
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** A stretch of a file. */
    record Part(Path path, long from, long size) implements Stored {
        public Part {
            requireNonNull(path, "path is null");
        }

        @Override
        public InputStream open() throws IOException {
            return PartStream.open(path, from, size);
        }
    }

    /**
     * A stretch of a file of which an archive tells the checksum.
     *
     * @param crc the checksum that the bytes must have
     */
    record Checked(Part part, long crc) implements Stored {
        public Checked {
            requireNonNull(part, "part is null");
        }

        @Override
        public Path path() {
            return part.path();
        }

        @Override
        public long size() {
            return part.size();
        }

        @Override
        public InputStream open() throws IOException {
            return new CheckedStream(part.open(), part.size(), crc);
        }
    }

    /**
     * A stretch of a file, compressed as a zip archive's members are.
     *
     * @param fullSize how many bytes it must become
     * @param crc the checksum that they must have
     */
    record Deflated(Path path, long from, long size, long fullSize, long crc) implements Stored {
        public Deflated {
            requireNonNull(path, "path is null");
        }

        @Override
        public InputStream open() throws IOException {
            return new CheckedStream(new InflatedStream(PartStream.open(path, from, size)), fullSize, crc);
        }
    }
}
