package dev.gatehouse.server.survival;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link PimKills} on SQLite. */
@Tag("built")
final class PimKillTest {
    @TempDir
    Path temp;

    @Test
    void nothingIsLostOrDoneTwice() throws Exception {
        PimKills.survives(Installation.below(temp, Optional.empty()), "sqlite");
    }
}
