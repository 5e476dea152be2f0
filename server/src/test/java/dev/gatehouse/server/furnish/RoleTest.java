package dev.gatehouse.server.furnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a data folder holds, and takes, by the role of its server. */
final class RoleTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:00:00Z"));
    private static final String WATCHED = """
            server:
              watch: {url: 'https://watch.invalid', sendTokenFrom: 'file:send', askTokenFrom: 'file:ask'}
            """;
    private static final SourceBinding SOURCE = new SourceBinding("sent", "default", Set.of());

    @TempDir
    Path folder;

    @BeforeEach
    void home() {
        System.setProperty(Wishes.HOME, Repository.folder().toString());
    }

    @AfterEach
    void forget() {
        for (String name : new String[] {Wishes.HOME, Wishes.ROLE, Wishes.CONTEXT}) {
            System.clearProperty(name);
        }
    }

    @Test
    void whatWatchesHasNothingOfPim() {
        try (Parts parts = serve(Duty.WATCH)) {
            assertThat(parts.granting()).isEmpty();
            assertThatThrownBy(parts::pim).hasMessageContaining("only watches");
            parts.starting().run();
        }

        assertThat(folder.resolve("watch.db")).exists();
        assertThat(folder.resolve("pim.db")).doesNotExist();
        assertThat(folder.resolve("keys/issuer.json")).doesNotExist();
    }

    @Test
    void anAccountThatIsMadeBeforeTheFirstStartLeavesTheRoleOpen() {
        look().close();
        assertThat(folder.resolve("pim.db")).doesNotExist();
        serve(Duty.WATCH).close();

        try (Parts parts = look()) {
            assertThat(parts.duty()).as("whoever looks into it later").isEqualTo(Duty.WATCH);
        }
    }

    @Test
    void anotherRoleThanThatOfTheFolderIsRefused() throws IOException {
        serve(Duty.WATCH).close();
        declare(WATCHED);

        refused(Duty.BOTH, "start it with --role watch");
        refused(Duty.GRANT, "start it with --role watch");
    }

    @Test
    void whatServedBothBeforeThereWereRolesIsNoWatch() {
        try (Parts parts = look()) {
            parts.starting().run();
        }
        assertThat(folder.resolve("pim.db")).exists();

        refused(Duty.WATCH, "with both roles");
        assertThat(folder.resolve("role")).doesNotExist();
        serve(Duty.BOTH).close();
    }

    @Test
    void whatSignedTokensIsNoWatchWhereverItsDatabaseWas() throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/issuer.json"), "[]");

        refused(Duty.WATCH, "with both roles");
        assertThat(folder.resolve("role")).doesNotExist();
    }

    @Test
    void whatTookLogsBeforeThereWereRolesOnlyGrantsNever() throws IOException {
        try (Parts parts = look()) {
            var _ = parts.acceptor().accept(batch());
        }
        declare(WATCHED);

        refused(Duty.GRANT, "with both roles");
        serve(Duty.BOTH).close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sources: [{name: entra, folder: logs}] | declares sources
            sources: [{name: entra, silentAfter: 7d}]   | declares sources
            tenant: contoso                        | needs the server that watches it
            tenant: contoso                        | --source grant --table AuditLogs
            """)
    void whatGrantsTakesNoLogsAndIsWatched(String yaml, String why) throws IOException {
        declare(yaml);

        refused(Duty.GRANT, why);
        assertThat(folder.resolve("role")).doesNotExist();
    }

    @Test
    void whatGrantsJudgesNothingAndTakesNothingWhoeverSendsIt() throws IOException {
        declare(WATCHED);
        try (Parts parts = serve(Duty.GRANT)) {
            assertThat(parts.watching().station().rules().inForce().rulebook().rules())
                    .isEmpty();
            assertThatThrownBy(() -> parts.acceptor().check(SOURCE))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("it takes no logs");
            assertThatThrownBy(() -> parts.acceptor().accept(batch())).isInstanceOf(UnavailableException.class);
        }
        assertThat(folder.resolve("pim.db")).as("nobody has asked for it yet").doesNotExist();
    }

    @Test
    void nobodyIsCalledSafeWhereNoWatchIsNamed() throws IOException {
        declare(WATCHED);
        serve(Duty.GRANT).close();
        System.clearProperty(Wishes.CONTEXT);

        try (Parts parts = look()) {
            assertThat(parts.duty()).isEqualTo(Duty.GRANT);
            assertThatThrownBy(() ->
                            parts.pim().risk().among(Set.of(PrincipalId.of("11111111-1111-4111-8111-111111111111"))))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("server.watch");
        }
    }

    @Test
    void aFileOfAuthoritiesThatIsNoneIsToldAtTheStart() throws IOException {
        declare(WATCHED.replace("url", "caFile: gatehouse.yaml, url"));

        refused(Duty.GRANT, "caFile");
    }

    private Parts serve(Duty duty) {
        System.setProperty(Wishes.ROLE, duty.word());
        return look();
    }

    private Parts look() {
        try {
            return new StoredFurnishing().open(folder, CLOCK);
        } finally {
            System.clearProperty(Wishes.ROLE);
        }
    }

    private void refused(Duty duty, String why) {
        assertThatThrownBy(() -> serve(duty)).isInstanceOf(StartException.class).hasMessageContaining(why);
    }

    private void declare(String yaml) throws IOException {
        System.setProperty(
                Wishes.CONTEXT,
                Files.writeString(folder.resolve("gatehouse.yaml"), yaml).toString());
    }

    private static SourceBatch batch() {
        byte[] line = "{\"id\":\"one\"}\n".getBytes(StandardCharsets.UTF_8);
        return new SourceBatch(SOURCE, "one", line, 0, line.length, 1, 0);
    }
}
