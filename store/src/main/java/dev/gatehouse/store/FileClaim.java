package dev.gatehouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other processes from a file, by a lock on one that lies beside it. The operating system lets go of it when the process
 * ends, however it ends.
 */
final class FileClaim implements AutoCloseable {
    /*
     * Where locks are POSIX's they belong to the process: closing any other channel of the file would let go of them. So
     * nobody may even open it twice, and only the process can remember that; hence the one static set.
     */
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    /** Far behind the words in the file, so that another process can read them where a lock forbids reading. */
    private static final long LOCKED_AT = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel channel;

    private FileClaim(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Claims a file, or says who has it. */
    static FileClaim of(Path file) {
        Path path = file.resolveSibling(file.getFileName() + ".lock");
        if (!CLAIMED.add(path)) {
            throw inUse(file, "by another part of this program");
        }
        try {
            return locked(file, path);
        } catch (IOException e) {
            CLAIMED.remove(path);
            throw new StoreException(Code.NOT_WRITABLE, "cannot write " + path + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            CLAIMED.remove(path);
            throw e;
        }
    }

    private static FileClaim locked(Path file, Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(LOCKED_AT, 1, false);
        if (lock == null) {
            channel.close();
            throw inUse(file, "by another process" + words(path));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new FileClaim(path, channel);
    }

    private static String words(Path path) throws IOException {
        String pid = Files.readString(path).strip();
        return pid.isEmpty() ? "" : " (number " + pid + ")";
    }

    private static StoreException inUse(Path file, String by) {
        return new StoreException(Code.IN_USE, file + " is in use " + by + ": only one at a time may have it open");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(Code.INTERNAL, "cannot let go of " + path, e);
        } finally {
            CLAIMED.remove(path);
        }
    }
}
