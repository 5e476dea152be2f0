package dev.gatehouse.server.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.detection.config.ConfigProblem;
import dev.gatehouse.server.identity.SecretBox;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.server.watch.WhatIsSet;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.sinks.SetSinkStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SetSinksTest {
    private static final Actor KIM = new Actor(ActorKind.PERSON, "1", "kim");
    private static final InstantSource CLOCK = InstantSource.fixed(Told.NOW);
    private static final Map<String, String> SECRETS = Map.of("secret", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    private static final String WEBHOOK = "\"type\":\"webhook\",\"url\":\"https://soc.contoso.example/x\"";

    @TempDir
    Path temp;

    private Database database;
    private SqlWatchStore watch;
    private Station station;
    private SetSinks sinks;

    @BeforeEach
    void open() throws Exception {
        Path home = Files.createDirectories(temp.resolve("home"));
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        watch = SqlWatchStore.open(database, Told.TENANT);
        RulePlace place = new RulePlace(home, List.of(), Optional.empty());
        station = Station.open(temp.resolve("data"), place, place.load(), watch, Map.of(), WhatIsSet.NOTHING, CLOCK);
        sinks = new SetSinks(
                new SetSinkStore(database, Told.TENANT),
                new SecretBox(new byte[SecretBox.KEY], new SecureRandom()),
                new Notes(Told.TENANT, CLOCK),
                station.own(),
                CLOCK);
    }

    @AfterEach
    void close() {
        station.close();
        watch.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"webhook\",\"url\":\"https://elsewhere.example/x\"",
                "\"type\":\"webhook\",\"url\":\"https://soc.contoso.example/x\",\"headers\":{\"X-Team\":\"soc\"}",
                "\"type\":\"teams\"",
            })
    void secretsGoNowhereThatTheyWereNotGivenFor(String other) {
        assertThat(set(WEBHOOK, Optional.of(SECRETS))).isEmpty();

        assertThat(set(other, Optional.empty()))
                .extracting(ConfigProblem::remedy)
                .containsExactly("give its secrets again");
        assertThat(wanted().declared().option("url")).contains("https://soc.contoso.example/x");
        assertThat(wanted().secrets().get()).isEqualTo(SECRETS);

        Map<String, String> own = Map.of(other.contains("teams") ? "url" : "secret", "another-secret");
        assertThat(set(other, Optional.of(own))).isEmpty();
        assertThat(wanted().secrets().get()).isEqualTo(own);
    }

    @Test
    void secretsStayWhereAnotherChoiceOfAlertsGoesToTheSamePlace() {
        assertThat(set(WEBHOOK, Optional.of(SECRETS))).isEmpty();
        assertThat(set(WEBHOOK + ",\"minSeverity\":\"high\",\"revisions\":\"all\"", Optional.empty()))
                .isEmpty();

        assertThat(wanted().declared().updates()).isTrue();
        assertThat(wanted().secrets().get()).isEqualTo(SECRETS);
    }

    @Test
    void whatHasNoSecretsMayGoAnywhere() {
        String syslog = "\"type\":\"syslog\",\"format\":\"cef\",\"host\":\"siem";
        assertThat(set(syslog + "-a.contoso.example\"", Optional.empty())).isEmpty();
        assertThat(set(syslog + "-b.contoso.example\"", Optional.empty())).isEmpty();

        assertThat(wanted().declared().option("host")).contains("siem-b.contoso.example");
    }

    private List<ConfigProblem> set(String keys, Optional<Map<String, String>> secrets) {
        return sinks.set("soc", "{\"name\":\"soc\"," + keys + "}", secrets, KIM);
    }

    private Wanted wanted() {
        assertThat(sinks.wanted()).hasSize(1);
        return sinks.wanted().getFirst();
    }
}
