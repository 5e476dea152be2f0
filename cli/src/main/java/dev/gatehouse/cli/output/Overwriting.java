package dev.gatehouse.cli.output;

import dev.gatehouse.connect.file.Inputs;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;

/** Whether a file to be written is one that a scan reads, under whatever name: links are seen through. */
public final class Overwriting {
    private Overwriting() {}

    /** The file that would be lost, if any: below a folder, every file counts. */
    public static Optional<Path> of(Path target, Iterable<Path> read) throws IOException {
        if (!Files.isRegularFile(target)) {
            return Optional.empty();
        }
        Finder finder = new Finder(target);
        for (Path path : read) {
            if (!path.toString().equals(Inputs.STDIN) && Files.exists(path)) {
                Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
            }
        }
        return finder.found;
    }

    /** Whether both are one file, which need not exist yet; devices may be shared. */
    public static boolean same(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isRegularFile(one) && Files.isSameFile(one, other);
        }
        return real(one).equals(real(other));
    }

    private static Path real(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder == null ? whole : folder.toRealPath().resolve(whole.getFileName());
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path target;
        private Optional<Path> found = Optional.empty();

        Finder(Path target) {
            this.target = target;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && Files.isSameFile(file, target)) {
                found = Optional.of(file);
                return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
