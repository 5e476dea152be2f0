package dev.gatehouse.server.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells by sizes and times whether files may be others than before. */
public final class Looks {
    private Looks() {}

    /** What files, and all below folders, look like: where two answers differ, something in them may have changed. */
    public static String of(Collection<Path> roots) {
        TreeMap<String, String> looks = new TreeMap<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.forEach(file -> looks.put(file.toString(), look(file)));
            } catch (IOException | UncheckedIOException e) {
                looks.put(root.toString(), "unreadable");
            }
        }
        return looks.toString();
    }

    private static String look(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes.size() + " " + attributes.lastModifiedTime() : "";
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
