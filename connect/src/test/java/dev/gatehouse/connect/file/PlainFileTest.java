package dev.gatehouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files can be read at a place. */
final class PlainFileTest {
    private static final String JSON = """
            {"id":"1","createdDateTime":"2026-05-04T09:00:00Z"}
            {"id":"2","createdDateTime":"2026-05-04T09:00:01Z"}
            """;

    @TempDir
    private Path folder;

    private Optional<PlainFile> file(String name, byte[] bytes, boolean gzip) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return PlainFile.of(new Input(name, file, bytes.length, gzip));
    }

    @Test
    void aFileOfJsonIsReadAtAPlace() throws IOException {
        try (PlainFile file =
                file("a.json", JSON.getBytes(StandardCharsets.UTF_8), false).orElseThrow()) {
            byte[] into = new byte[20];
            int second = JSON.indexOf('\n') + 1;
            assertThat(file.read(second, into)).isEqualTo(20);
            assertThat(new String(into, StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"2\",\"createdDa");
            assertThat(file.read(JSON.length() - 3, into)).as("at the end").isEqualTo(3);
        }
    }

    @Test
    void whatIsUnpackedOrDecodedOrMadeJsonIsNot() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(JSON.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file("a.gz", packed.toByteArray(), true)).isEmpty();
        assertThat(file("b.json", ("\uFEFF" + JSON).getBytes(Charset.forName("UTF-16LE")), false))
                .isEmpty();
        assertThat(file("c.csv", "\"Date (UTC)\",\"User\",\"IP address\"\n".getBytes(StandardCharsets.UTF_8), false))
                .isEmpty();
        assertThat(file("d.xml", "<Events><Event></Event></Events>".getBytes(StandardCharsets.UTF_8), false))
                .isEmpty();
    }
}
