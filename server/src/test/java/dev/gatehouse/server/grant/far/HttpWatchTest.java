package dev.gatehouse.server.grant.far;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.grant.far.FakeWatch.Seen;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.server.running.MovableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpWatchTest {
    private static final PrincipalId BEN = PrincipalId.of("11111111-1111-4111-8111-111111111111");
    private static final PrincipalId EVA = PrincipalId.of("22222222-2222-4222-8222-222222222222");
    private static final byte[] TWO_LINES = "{\"id\":\"one\"}\n{\"id\":\"two\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINE = "{\"id\":\"one\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private final MovableClock clock = new MovableClock();
    private FakeWatch watch;
    private HttpWatch way;

    @BeforeEach
    void open() {
        watch = new FakeWatch(temp);
        way = way(Optional.of(watch.certificate()));
    }

    @AfterEach
    void close() {
        way.close();
        watch.close();
    }

    @Test
    void sendsLinesWithItsToken() {
        way.send(LINE);

        assertThat(watch.seen())
                .containsExactly(
                        new Seen("POST /ingest", "Bearer gh_sending", "application/x-ndjson", "{\"id\":\"one\"}\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {"status":401}
            429 | {"status":429}
            503 | {"status":503}
            202 | {"records":1}
            200 | taken
            200 | {}
            302 | {"records":1}
            """)
    void whatIsNotCertainlyTakenIsNotTaken(int status, String body) {
        watch.says(status, body);

        assertThatThrownBy(() -> way.send(LINE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the watch (server.watch)");
    }

    @Test
    void leavesTheWatchAloneForAsLongAsItAsksButForNoHours() {
        watch.says(503, "{}", Map.of("Retry-After", "86400"));
        assertThatThrownBy(() -> way.send(LINE)).isInstanceOf(UnavailableException.class);
        watch.says(200, "{\"records\":1}");

        assertThatThrownBy(() -> way.send(LINE)).hasMessageContaining("asks to be left alone");
        assertThat(watch.seen()).hasSize(1);
        clock.forward(Duration.ofMinutes(2));
        way.send(LINE);
        assertThat(watch.seen()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"records":0,"quarantined":0}
            {"records":1,"quarantined":0}
            {"records":0,"quarantined":1}
            {"records":1}
            """)
    void whatIsTakenInPartIsSentAgain(String body) {
        watch.says(200, body);

        assertThatThrownBy(() -> way.send(TWO_LINES))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("does not take all 2");
    }

    @Test
    void whatIsSetApartCountsAsTaken() {
        watch.says(200, "{\"records\":1,\"quarantined\":1}");

        way.send(TWO_LINES);

        assertThat(watch.seen()).hasSize(1);
    }

    @Test
    void afterASilenceNobodyWaitsForAnotherForAMoment() {
        watch.says(503, "{}");
        assertUnknown();
        watch.says(200, "{\"acted\":[\"" + BEN + "\"]}");

        assertUnknown();
        assertThat(watch.seen()).as("nothing is asked").hasSize(1);
        clock.forward(Duration.ofSeconds(5));
        assertThat(way.among(Map.of(BEN, Optional.empty()))).containsExactly(BEN);
    }

    @Test
    void whoeverLooksInPassingEndsTheSilence() {
        watch.says(503, "{}");
        assertUnknown();
        assertThatThrownBy(way::check).isInstanceOf(UnavailableException.class);
        assertThat(watch.seen()).as("that asks in any case").hasSize(2);
        watch.says(200, "{\"acted\":[]}");

        way.check();

        assertThat(way.among(Map.of(BEN, Optional.empty()))).isEmpty();
    }

    private void assertUnknown() {
        assertThatThrownBy(() -> way.among(Map.of(BEN, Optional.empty())))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("nothing is decided");
    }

    @Test
    void asksWhoActed() {
        watch.says(200, "{\"acted\":[\"" + BEN + "\",\"33333333-3333-4333-8333-333333333333\"]}");

        assertThat(way.among(Map.of(BEN, Optional.of("ben"), EVA, Optional.empty())))
                .as("nobody but those of whom it was asked")
                .containsExactly(BEN);
        assertThat(watch.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.line()).isEqualTo("POST /api/v1/alerts/actors");
            assertThat(seen.authorization()).isEqualTo("Bearer gh_asking");
            assertThat(seen.body()).contains("{\"id\":\"" + BEN + "\",\"name\":\"ben\"}", "{\"id\":\"" + EVA + "\"}");
        });
        assertThat(way.among(Map.of())).isEmpty();
    }

    @Test
    void asksOfManyByParts() {
        watch.says(200, "{\"acted\":[\"" + BEN + "\"]}");
        Map<PrincipalId, Optional<String>> many = new HashMap<>(Map.of(BEN, Optional.empty()));
        for (int i = 0; i < 1000; i++) {
            many.put(PrincipalId.of(String.format("00000000-0000-4000-8000-%012d", i + 1)), Optional.empty());
        }

        assertThat(way.among(many)).isEqualTo(Set.of(BEN));
        assertThat(watch.seen()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            403 | {"acted":[]}
            404 | {"acted":[]}
            501 | {"acted":[]}
            200 | {"acted":"nobody"}
            200 | {"acted":[{"id":"11111111-1111-4111-8111-111111111111"}]}
            200 | {"acted":[null]}
            200 | {}
            200 | <html>
            """)
    void callsNobodySafeWhereItIsNotAnswered(int status, String body) {
        watch.says(status, body);

        assertThatThrownBy(() -> way.among(Map.of(BEN, Optional.empty())))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("nothing is decided")
                .hasMessageNotContaining("localhost");
        assertThatThrownBy(way::check).isInstanceOf(UnavailableException.class);
    }

    @Test
    void theWatchMayBeAway() {
        watch.close();

        assertThatThrownBy(() -> way.send(LINE)).hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> way.among(Map.of(BEN, Optional.empty()))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void trustsNoOtherCertificateAndSendsItNoToken() {
        try (HttpWatch strange = way(Optional.empty())) {
            assertThatThrownBy(() -> strange.send(LINE)).hasMessageContaining("cannot be reached");
        }
        assertThat(watch.seen()).isEmpty();
    }

    @Test
    void aTokenThatIsNotThereIsToldByWhereItShouldBe() {
        try (HttpWatch bare = new HttpWatch(
                watch.url(),
                Optional.of(watch.certificate()),
                () -> {
                    throw new IllegalArgumentException("env:SEND is not set");
                },
                () -> "gh_asking",
                clock)) {
            assertThatThrownBy(() -> bare.send(LINE)).hasMessageContaining("env:SEND is not set");
        }
    }

    @Test
    void aFileWithoutCertificatesIsAMistake() {
        assertThatThrownBy(() -> way(Optional.of(temp.resolve("lock"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("caFile");
        assertThatThrownBy(() -> new HttpWatch("http://localhost", Optional.empty(), () -> "", () -> "", clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private HttpWatch way(Optional<Path> caFile) {
        return new HttpWatch(watch.url(), caFile, () -> "gh_sending", () -> "gh_asking", clock);
    }
}
