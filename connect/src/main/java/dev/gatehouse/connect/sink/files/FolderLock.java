package dev.gatehouse.connect.sink.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/** That a folder is written to by one sink at a time, on this machine and, where the file system knows locks, on others. */
record FolderLock(FileLock lock) implements AutoCloseable {
    /**
     * Takes it.
     *
     * @throws IOException where somebody has it
     */
    static FolderLock take(Disk disk, Path folder) throws IOException {
        FileChannel channel = disk.open(folder.resolve(FileNames.LOCK));
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            // By another sink of this process.
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
        return new FolderLock(lock.orElseThrow(
                () -> new IOException(folder + " is written to by another sink; give each a folder of its own")));
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
