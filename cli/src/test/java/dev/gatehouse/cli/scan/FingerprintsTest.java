package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Event.User;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.event.FoldKey;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class FingerprintsTest {
    private static final Projection PROJECTION = Projection.of(Fingerprints.FIELDS);
    private static final User KIM = new User(1, "kim@contoso.example");
    private static final String EVENING = "2026-05-04T23:59:59Z";

    @Test
    void foldsByRulePrincipalAndDay() {
        FoldKey key = key(1, signIn(1, KIM, EVENING));
        assertThat(key(1, signIn(2, KIM, "2026-05-04T00:00:00Z"))).isEqualTo(key);
        assertThat(key(2, signIn(1, KIM, EVENING))).isNotEqualTo(key);
        assertThat(key(1, signIn(1, KIM, "2026-05-05T00:00:00Z"))).isNotEqualTo(key);
        assertThat(key(1, signIn(1, new User(2, KIM.name()), EVENING))).isNotEqualTo(key);
        assertThat(key(1, signIn(1, new User(1, "renamed@contoso.example"), EVENING)))
                .as("a principal is its object id")
                .isEqualTo(key);
    }

    @Test
    void isTheSameInAnyCaseAndShape() {
        Event event = Event.signIn(1, KIM, EVENING, 0, "203.0.113.1");
        assertThat(key(1, event.diagnostics())).isEqualTo(key(1, event.graph()));
        String shouted = event.graph().replace(KIM.id(), KIM.id().toUpperCase(Locale.ROOT));
        assertThat(key(1, shouted)).isEqualTo(key(1, event.graph()));
    }

    @Test
    void aUserIsKnownByTheHashOfHisId() {
        long user = read(signIn(1, KIM, EVENING), row -> new Fingerprints(PROJECTION).user(row));
        assertThat(user).isEqualTo(Fingerprints.of(KIM.id())).isNotZero();
        String nobody = signIn(1, KIM, EVENING).replace("\"" + KIM.id() + "\"", "null");
        long none = read(nobody, row -> new Fingerprints(PROJECTION).user(row));
        assertThat(none).isZero();
        assertThat(key(1, nobody).principal()).isEqualTo(Fingerprints.of(KIM.name()));
    }

    @Test
    void anAddressIsTheSameInEveryShapeAndASignInSucceededOrNot() {
        Event failed = Event.signIn(1, KIM, EVENING, 50126, "2001:DB8::1");
        for (String record : List.of(failed.graph(), failed.diagnostics())) {
            long address = read(record, row -> new Fingerprints(PROJECTION).address(row));
            assertThat(address).isEqualTo(Fingerprints.of("2001:db8::1"));
            boolean succeeded = read(record, row -> new Fingerprints(PROJECTION).succeeded(row));
            assertThat(succeeded).isFalse();
        }
        Event event = Event.signIn(1, KIM, EVENING, 0, "203.0.113.1");
        for (String record : List.of(event.graph(), event.diagnostics())) {
            boolean succeeded = read(record, row -> new Fingerprints(PROJECTION).succeeded(row));
            assertThat(succeeded).isTrue();
        }
    }

    private static String signIn(int number, User user, String time) {
        return Event.signIn(number, user, time, 0, "203.0.113.1").graph();
    }

    private static FoldKey key(int rule, String record) {
        return read(record, row -> new Fingerprints(PROJECTION).foldKey(rule, row));
    }

    private static <T> T read(String record, Function<Row, T> use) {
        List<T> results = new ArrayList<>();
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        int end = new RowReader(PROJECTION).read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                results.add(use.apply(row));
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                throw new AssertionError(reason);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                throw new AssertionError(what.text());
            }
        });
        assertThat(end).isEqualTo(bytes.length);
        assertThat(results).hasSize(1);
        return results.getFirst();
    }
}
