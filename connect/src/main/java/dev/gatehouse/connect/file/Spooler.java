package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Copies into a temporary folder what cannot be read twice where it is. */
final class Spooler {
    private static final int BUFFER = 1 << 16;
    private static final int ASK_EVERY = 1 << 24;

    private final Path folder;
    private final Limits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long spooled;
    private long room;
    private int files;

    Spooler(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * What was copied.
     *
     * @param failure why not all of it was
     */
    record Copy(Stored.Part part, Optional<IOException> failure) {}

    /** Copies a stream into a file of its own; what came before a failure stays. */
    Path file(InputStream in) throws IOException {
        Path file = folder.resolve("stream-" + files++);
        Optional<IOException> failure = copy(in, file).failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return file;
    }

    /** Copies a member of an archive behind all others: one file for a hundred thousand members. */
    Copy member(InputStream in) throws IOException {
        return copy(in, folder.resolve("members"));
    }

    private Copy copy(InputStream in, Path file) throws IOException {
        makeFolder();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long from = out.size();
            Optional<IOException> failure = Optional.empty();
            try {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    reserve(count);
                    for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count); bytes.hasRemaining(); ) {
                        out.write(bytes);
                    }
                }
            } catch (IOException e) {
                failure = Optional.of(e);
            }
            return new Copy(new Stored.Part(file, from, out.size() - from), failure);
        }
    }

    /** Never with its parents: when the process is being ended, these were removed for good. */
    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
    }

    private void reserve(int count) throws IOException {
        spooled += count;
        if (room < count && spooled <= limits.spooledBytes()) {
            room = Math.min(ASK_EVERY, Files.getFileStore(folder).getUsableSpace() - limits.diskReserve());
        }
        if (room < count || spooled > limits.spooledBytes()) {
            spooled -= count;
            throw new IOException("needs more room in the temporary folder than there is; unpack it yourself and scan "
                    + "what comes out, or name a larger folder with GATEHOUSE_OPTS=-Djava.io.tmpdir=FOLDER");
        }
        room -= count;
    }
}
