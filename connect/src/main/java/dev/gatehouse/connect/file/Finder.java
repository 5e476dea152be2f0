package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the paths that a user named to the files that they mean. */
final class Finder {
    private final Findings findings = new Findings();
    private final Set<Path> seen = new HashSet<>();
    private final InputStream stdin;
    private final Spooler spooler;
    private final Unpacker unpacker;
    private boolean stdinTaken;

    Finder(InputStream stdin, Path scratch, Limits limits) {
        this.stdin = stdin;
        this.spooler = new Spooler(scratch, limits);
        this.unpacker = new Unpacker(limits, spooler, findings);
    }

    Inputs found() {
        return findings.inputs();
    }

    void take(String name) {
        if (name.equals(Inputs.STDIN)) {
            if (!stdinTaken) {
                stdinTaken = true;
                spool(name, stdin);
            }
            return;
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            findings.missing(name);
        } else if (Files.isDirectory(path)) {
            folder(path);
        } else if (Files.isRegularFile(path)) {
            add(name, path);
        } else {
            try (InputStream in = Files.newInputStream(path)) {
                spool(name, in);
            } catch (IOException e) {
                findings.problem(name, e);
            }
        }
    }

    void take(FoundFile file) {
        unpacker.take(file);
    }

    private void spool(String name, InputStream in) {
        try {
            add(name, spooler.file(in));
        } catch (IOException e) {
            findings.problem(name, e);
        }
    }

    /** What cannot be read in a folder is a problem of its own; the rest of the folder is still found. */
    private void folder(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && !hiddenBelow(folder, file)) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            findings.problem(file.toString(), e);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            findings.problem(folder.toString(), e);
        }
        files.stream().sorted().forEach(path -> add(path.toString(), path));
    }

    private static boolean hiddenBelow(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void add(String name, Path path) {
        if (findings.configuration(name, String.valueOf(path.getFileName()))) {
            return;
        }
        try {
            if (seen.add(path.toRealPath())) {
                unpacker.take(FoundFile.of(name, path));
            }
        } catch (IOException e) {
            findings.problem(name, e);
        }
    }
}
