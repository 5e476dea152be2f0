package dev.gatehouse.connect.export;

import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.directory.PrincipalId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes exports to a folder, and reads them. */
record Exports(Path folder) {
    static final String GRAPH = "https://graph.microsoft.com/v1.0/$metadata#";

    Exports with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Exports with(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ReadExport read() {
        return read(folder);
    }

    static ReadExport read(Path path) {
        return ExportReader.read(
                Inputs.find(List.of(path.toString()), InputStream.nullInputStream(), path.resolve("scratch")));
    }

    /** The export in the test resources. */
    static Path contoso() {
        try {
            return Path.of(Exports.class.getResource("contoso").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrincipalId id(int number) {
        return PrincipalId.of("00000000-0000-0000-0000-%012d".formatted(number));
    }

    static String page(String context, String... items) {
        return "{\"@odata.context\":\"" + GRAPH + context + "\",\"value\":[" + String.join(",", items) + "]}";
    }

    static String user(int number) {
        return "{\"id\":\"" + id(number) + "\",\"userPrincipalName\":\"u" + number
                + "@contoso.example\",\"accountEnabled\":true}";
    }

    static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
