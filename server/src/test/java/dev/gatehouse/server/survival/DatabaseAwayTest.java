package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.running.Client.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is taken away from the running server and comes back. */
@Tag("built")
final class DatabaseAwayTest {
    @TempDir
    Path temp;

    @Test
    void whatComesMeanwhileIsAcceptedAndJudgedOnceItIsBack() throws Exception {
        EmbeddedPostgres database = serve(0);
        int port = database.getPort();
        String url = "jdbc:postgresql://localhost:" + port + "/postgres";
        Installation at = Installation.below(temp, Optional.of(url));
        String secret = at.createAccount();
        try (RealServer server = at.serve()) {
            Sending sending = Sending.to(server, secret);
            assertThat(sending.ingest(Sending.signIn("before")).status()).isEqualTo(200);
            Sending.until("what came before is judged", () -> sending.judgedEvents() == 1);

            database.close();
            assertThat(sending.ingest(Sending.signIn("sent meanwhile")).status())
                    .as("a sender that is known is known without the database")
                    .isEqualTo(200);
            Files.write(
                    at.logs().resolve("meanwhile.ndjson"),
                    Sending.signIn("written meanwhile"),
                    StandardOpenOption.CREATE);
            Answer away = sending.get("/api/v1/alerts");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            Sending.until("the server says that it is not ready", () -> sending.readiness() == 503);

            database = serve(port);
            Sending.until("the server is ready again", () -> sending.readiness() == 200);
            Sending.until(
                    "all three are judged",
                    () -> sending.get("/api/v1/watch/health").status() == 200 && sending.judgedEvents() == 3);
            server.end();
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres serve(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(temp.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
