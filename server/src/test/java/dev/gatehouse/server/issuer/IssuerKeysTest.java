package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IssuerKeysTest {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private final List<DataFolder> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        opened.add(DataFolder.open(temp));
    }

    @AfterEach
    void close() {
        opened.forEach(DataFolder::close);
    }

    @Test
    void areMadeOnceAndLieInAFileThatOnlyTheirOwnerReads() throws IOException {
        String id = keys().signing().getKeyId();
        Path file = temp.resolve("keys/issuer.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys().signing().getKeyId()).isEqualTo(id);
        assertThat(keys().publicKey(id)).isPresent();
        assertThat(keys().publicKey("another")).isEmpty();
    }

    @Test
    void publishNothingPrivate() {
        assertThat(keys().published())
                .singleElement()
                .satisfies(key -> assertThat(key).containsOnlyKeys("kty", "kid", "use", "alg", "n", "e"));
    }

    @Test
    void areReplacedEveryNinetyDaysByOnesThatWerePublishedBefore() {
        IssuerKeys keys = keys();
        String first = keys.signing().getKeyId();
        now = now.plus(Duration.ofDays(88));
        assertThat(keys.published()).hasSize(1);

        now = now.plus(Duration.ofDays(1));
        assertThat(keys.published()).hasSize(2);
        assertThat(keys.signing().getKeyId()).isEqualTo(first);

        now = now.plus(Duration.ofDays(1));
        String second = keys.signing().getKeyId();
        assertThat(second).isNotEqualTo(first);
        assertThat(keys.publicKey(first)).as("what it signed last still holds").isPresent();

        now = now.plus(Duration.ofDays(2));
        assertThat(keys.publicKey(first)).as("a day after its successor signs").isEmpty();
        assertThat(keys.published())
                .singleElement()
                .satisfies(key -> assertThat(key).containsEntry("kid", second));

        now = now.plus(Duration.ofDays(87));
        assertThat(keys.published()).hasSize(2);
        assertThat(keys.publicKey(first)).isEmpty();
        assertThat(keys.publicKey(second)).isPresent();
    }

    @Test
    void doNotSignBeforeTheyAreKept() throws IOException {
        Files.writeString(temp.resolve("keys"), "a file where the folder would be");
        IssuerKeys keys = keys();

        assertThatThrownBy(keys::signing).isInstanceOf(StartException.class);
        Files.delete(temp.resolve("keys"));

        assertThat(keys.signing().getKeyId()).isEqualTo(keys().signing().getKeyId());
    }

    @Test
    void areTheSameAfterARestartAtAnyTime() {
        for (int day = 0; day < 400; day++) {
            assertThat(keys().signing().getKeyId()).isEqualTo(keys().signing().getKeyId());
            assertThat(keys().published()).hasSizeLessThanOrEqualTo(2);
            now = now.plus(Duration.ofDays(1));
        }
    }

    @Test
    void whatIsNoKeyIsToldAndNotReplaced() throws IOException {
        Files.createDirectories(temp.resolve("keys"));
        for (String text : List.of(
                "",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"n\":\"vw\",\"e\":\"AQAB\",\"made\":1}]}")) {
            Files.write(temp.resolve("keys/issuer.json"), text.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(this::keys)
                    .as("already at the start: " + text)
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("issuer.json");
        }
    }

    private IssuerKeys keys() {
        return new IssuerKeys(opened.getFirst(), () -> now);
    }
}
