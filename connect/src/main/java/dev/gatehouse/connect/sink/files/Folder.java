package dev.gatehouse.connect.sink.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The folder, with the file that is written to. Nobody else writes there meanwhile. For one thread at a time.
 *
 * <p>A file is finished by its name: it is complete and on the disk, and never touched again.
 */
final class Folder implements AutoCloseable {
    private final FilesSettings settings;
    private final Disk disk;
    private final FileNames names;
    private final Deque<Path> unfinished = new ArrayDeque<>();
    private Optional<FolderLock> lock = Optional.empty();
    private Optional<Current> current = Optional.empty();
    private boolean isHalfPossible = true;

    private record Current(LineFile file, Instant begun) {}

    Folder(FilesSettings settings, Disk disk) {
        this.settings = settings;
        this.disk = disk;
        this.names = new FileNames(settings.folder(), settings.format());
    }

    /** Finishes what is old enough, and what was left unfinished by whoever had the folder before, or by a disk that failed. */
    void tidy(Instant now) throws IOException {
        if (lock.isEmpty()) {
            Files.createDirectories(settings.folder());
            lock = Optional.of(FolderLock.take(disk, settings.folder()));
            unfinished.addAll(names.look());
        }
        if (current.isPresent() && !now.isBefore(current.get().begun().plus(settings.every()))) {
            leave();
        }
        while (!unfinished.isEmpty()) {
            finish(unfinished.getFirst());
            unfinished.removeFirst();
        }
        if (isHalfPossible && Files.exists(checkpoints())) {
            LineFile.open(disk, checkpoints(), LastLine::end).close();
        }
        isHalfPossible = false;
    }

    private Path checkpoints() {
        return settings.folder().resolve(FileNames.CHECKPOINTS);
    }

    private void finish(Path part) throws IOException {
        if (Files.notExists(part)) {
            return;
        }
        try (LineFile file = LineFile.open(disk, part, Whole::bytes)) {
            if (file.length() == 0) {
                Files.delete(part);
                return;
            }
        }
        disk.rename(part, names.finished(part));
        disk.forceFolder(settings.folder());
    }

    /** Returns once the lines are on the disk. */
    void append(List<String> lines, Instant now) throws IOException {
        tidy(now);
        if (current.isEmpty()) {
            Path part = names.next(now);
            current = Optional.of(new Current(LineFile.open(disk, part, Whole::bytes), now));
        }
        LineFile file = current.get().file();
        try {
            if (file.length() == 0) {
                disk.forceFolder(settings.folder());
            }
            file.append(lines);
        } catch (IOException e) {
            leave();
            throw e;
        }
        if (file.length() >= settings.maxBytes()) {
            leave();
        }
    }

    /** Returns once the line is on the disk, in the file of checkpoints. */
    void appendCheckpoint(String line, Instant now) throws IOException {
        tidy(now);
        isHalfPossible = true;
        try (LineFile file = LineFile.open(disk, checkpoints(), LastLine::end)) {
            if (file.length() == 0) {
                disk.forceFolder(settings.folder());
            }
            file.append(List.of(line));
        }
        isHalfPossible = false;
    }

    /** The file that is written to is to be finished. */
    private void leave() throws IOException {
        if (current.isPresent()) {
            LineFile left = current.get().file();
            current = Optional.empty();
            unfinished.addLast(left.path());
            left.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            leave();
            if (lock.isPresent()) {
                tidy(Instant.MIN);
            }
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
                lock = Optional.empty();
            }
        }
    }
}
