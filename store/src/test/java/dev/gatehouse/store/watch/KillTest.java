package dev.gatehouse.store.watch;

import static dev.gatehouse.store.testing.Alerts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.testing.ChildJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTest {
    private static final int KILLS = 3;

    @Test
    void keepsEveryCommitThatWasAcknowledgedAndNoneByHalf(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("state.db");
        var random = new Random(7);
        long kept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = commitUntilKilled(file, 10 + random.nextInt(40));
            long before = kept;
            kept = kept(file);

            assertThat(acknowledged).isGreaterThan(before);
            assertThat(kept).isBetween(acknowledged, acknowledged + 1);
        }
    }

    private static long commitUntilKilled(Path file, int commits) throws Exception {
        try (var child = new ChildJvm(Committer.class, file.toString())) {
            List<String> said = new ArrayList<>();
            while (said.size() < commits) {
                said.add(child.line());
            }
            // A line is shorter than what a pipe writes in one go, so none is torn.
            said.addAll(child.kill());
            return Long.parseLong(said.getLast());
        }
    }

    /** The position that is kept, after making sure that all else agrees with it. */
    private static long kept(Path file) {
        try (var database = Database.open(new DatabaseSettings.Sqlite(file));
                var store = SqlWatchStore.open(database, Committer.TENANT)) {
            long position = store.position().orElseThrow();
            List<String> bodies = new ArrayList<>();
            store.recall(one -> bodies.add(new String(one.body().orElseThrow(), StandardCharsets.UTF_8)));
            assertThat(bodies).hasSize(Committer.KEYS).allMatch(body -> body.startsWith(position + " "));
            assertThat(store.offsets()).isEqualTo(Map.of("source", Long.toString(position)));

            var alerts = new AlertStore(database, Committer.TENANT);
            assertThat(alerts.get(id(Committer.TENANT + "always")).orElseThrow().revision())
                    .isEqualTo(position);
            assertThat(alerts.get(id(Committer.TENANT + "at " + position))).isPresent();
            assertThat(alerts.counts(AlertQuery.all(1)).getFirst().alerts()).isEqualTo(position + 1);
            assertThat(alerts.lastChange()).isEqualTo(2 * position);
            return position;
        }
    }
}
