package dev.gatehouse.bench.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What lies in folders, and where the repository is. */
public final class Folders {
    private Folders() {}

    /** Every file's content by its name; what a compressor makes of the same bytes depends on the machine's zlib. */
    static SortedMap<String, byte[]> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        file.toString().endsWith(".gz")
                                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                                : bytes);
            }
        }
        return contents;
    }

    /** The folder of the whole repository. */
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder examples above the module");
        }
        return folder;
    }
}
