package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.running.Client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full under the running server. Where no file system may be mounted, {@code JournalFullTest} is what there is. */
@Tag("built")
final class DiskFullTest {
    private static final int PIECE = 16 << 20;

    @TempDir
    Path temp;

    @Test
    void nothingIsAcceptedThatIsNotKeptAndItGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(temp.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()), "may not mount a tmpfs");
        try {
            Installation at = Installation.below(disk, Optional.empty());
            String secret = at.createAccount();
            int accepted = 0;
            try (RealServer server = at.serve()) {
                Sending sending = Sending.to(server, secret);
                assertThat(sending.ingest(Sending.signIn("1")).status()).isEqualTo(200);
                accepted++;

                Path filler = fill(disk);
                Answer refused = sending.ingest(Sending.signIn("2"));
                assertThat(refused.status()).as(refused.body()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("30");
                assertThat(refused.json().path("records").asInt()).isZero();
                assertThat(sending.readiness()).isEqualTo(503);
                assertThat(sending.get("/api/v1/watch/health").status()).isEqualTo(200);

                Files.delete(filler);
                assertThat(sending.ingest(Sending.signIn("3")).status()).isEqualTo(200);
                accepted++;
                assertThat(sending.readiness()).isEqualTo(200);
                Sending.until("both are judged", () -> sending.judgedEvents() == 2);
                server.end();
            }
            try (Journal journal = Journal.open(at.data().resolve("journal"), JournalLimits.USUAL);
                    Lake lake = Lake.open(journal, at.data().resolve("lake"), LakeSettings.USUAL)) {
                assertThat(journal.cut()).isEmpty();
                assertThat(lake.count(EventQuery.ALL.tables(Set.of(Table.SIGNIN_LOGS))))
                        .isEqualTo(accepted);
            }
        } finally {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    /** Leaves less room than the journal leaves to others. */
    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > JournalLimits.USUAL.reserveBytes() - PIECE) {
                out.write(new byte[PIECE]);
            }
        }
        return filler;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
