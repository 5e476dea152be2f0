package dev.gatehouse.server.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder that holds all state; it belongs to one process at a time, for as long as this is open. */
public final class DataFolder implements AutoCloseable {
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder, and makes it where it is missing.
     *
     * @throws StartException where it cannot be had
     */
    public static DataFolder open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        makePrivate(path);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    path.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PRIVATE_FILE));
        } catch (IOException e) {
            throw new StartException(
                    "the data folder " + path
                            + " cannot be written to; make it writable, or name another with --data DIR",
                    e);
        }
        if (!isTaken(channel)) {
            close(channel);
            throw new StartException(
                    "the data folder " + path + " is in use by another process of Gatehouse; end that one,"
                            + " or name another folder with --data DIR");
        }
        return new DataFolder(path, channel);
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** A folder within, which nobody else may read. */
    public Path folder(String name) {
        return makePrivate(path.resolve(name));
    }

    /** The bytes of a file within. */
    public Optional<byte[]> read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StartException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a file within, which nobody else may read, wholly or not at all. */
    public void write(String name, byte[] bytes) {
        PrivateFile.write(path.resolve(name), bytes);
    }

    @Override
    public void close() {
        close(channel);
    }

    static Path makePrivate(Path folder) {
        try {
            Path parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw new StartException(folder + " is no folder; name another with --data DIR", e);
        } catch (IOException e) {
            throw new StartException("the folder " + folder + " cannot be made; name another with --data DIR", e);
        }
    }

    private static boolean isTaken(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new StartException("the data folder cannot be locked; it must lie on a file system with locks", e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartException("the lock of the data folder cannot be let go: " + e.getMessage(), e);
        }
    }
}
