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
    private final Deque<Left> unfinished = new ArrayDeque<>();
    private Optional<FolderLock> lock = Optional.empty();
    private Optional<Current> current = Optional.empty();
    private boolean isLookedThrough;
    private boolean isHalfPossible = true;

    private record Current(LineFile file, Instant begun) {}

    /** A file that is to be finished; where it is not known to be sound, it is looked at how much of it counts. */
    private record Left(Path part, boolean isSound) {}

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
        }
        if (!isLookedThrough) {
            names.look(disk).forEach(part -> unfinished.addLast(new Left(part, false)));
            isLookedThrough = true;
        }
        if (current.isPresent() && !now.isBefore(current.get().begun().plus(settings.every()))) {
            leave(true);
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

    private void finish(Left left) throws IOException {
        Path part = left.part();
        if (Files.notExists(part)) {
            return;
        }
        if (!left.isSound()) {
            try (LineFile file = LineFile.open(disk, part, Whole::bytes)) {
                if (file.length() == 0) {
                    Files.delete(part);
                    return;
                }
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
            leave(false);
            throw e;
        }
        if (file.length() >= settings.maxBytes()) {
            leave(true);
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
    private void leave(boolean isSound) throws IOException {
        if (current.isPresent()) {
            LineFile left = current.get().file();
            current = Optional.empty();
            unfinished.addLast(new Left(left.path(), isSound));
            left.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            leave(true);
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
