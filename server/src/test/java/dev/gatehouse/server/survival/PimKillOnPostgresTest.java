package dev.gatehouse.server.survival;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link PimKills} on PostgreSQL; a class of its own, for it takes minutes of waiting. */
@Tag("built")
final class PimKillOnPostgresTest {
    @TempDir
    Path temp;

    @Test
    void nothingIsLostOrDoneTwice() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
            PimKills.survives(Installation.below(temp, Optional.of(url)), "postgres");
        }
    }
}
