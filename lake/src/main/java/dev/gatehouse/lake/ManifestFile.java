package dev.gatehouse.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The manifest on the disk: one file, which is replaced as a whole. */
final class ManifestFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Path parquet;
    private final Path file;

    ManifestFile(Path folder) {
        this.folder = folder;
        this.parquet = folder.resolve("parquet");
        this.file = folder.resolve("manifest.json");
    }

    /** Reads it, removes files that it does not list, and sees that those are there which it lists. */
    Manifest open() {
        try {
            Path _ = Files.createDirectories(parquet);
            boolean _ = Files.deleteIfExists(temporary());
            Manifest manifest = Files.exists(file) ? read() : Manifest.EMPTY;
            Set<String> listed = new HashSet<>();
            for (ParquetFile each : manifest.files()) {
                if (!Files.exists(parquet.resolve(each.name()))) {
                    throw Failures.missing(parquet.resolve(each.name()).toString());
                }
                boolean _ = listed.add(each.name());
            }
            for (Path found : present()) {
                if (!listed.contains(found.getFileName().toString())) {
                    Files.delete(found);
                }
            }
            force(parquet);
            return manifest;
        } catch (IOException e) {
            throw Failures.files("the lake in " + folder + " cannot be opened", e);
        }
    }

    /** Puts another one in its place; the files that it lists are on the disk before it is. */
    void write(Manifest manifest) {
        try {
            force(parquet);
            try (FileChannel channel = FileChannel.open(
                    temporary(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(manifest));
                while (bytes.hasRemaining()) {
                    int _ = channel.write(bytes);
                }
                channel.force(true);
            }
            Path _ = Files.move(temporary(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } catch (IOException e) {
            throw Failures.files("the manifest of the lake in " + folder + " cannot be written", e);
        }
    }

    /** Where a file of the lake lies. */
    Path path(String name) {
        return parquet.resolve(name);
    }

    Path parquet() {
        return parquet;
    }

    /** Returns when a file or what is listed in a folder is on the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Manifest read() throws IOException {
        try {
            return JSON.readValue(file.toFile(), Manifest.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw Failures.manifest(file.toString(), e);
        }
    }

    private List<Path> present() throws IOException {
        try (Stream<Path> found = Files.list(parquet)) {
            return found.toList();
        }
    }

    private Path temporary() {
        return folder.resolve("manifest.json.tmp");
    }
}
