package dev.gatehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.FieldTest.How;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventQueryTest {
    @Test
    void foldsTheIdsOfAccounts() {
        assertThat(EventQuery.ALL.principals(Set.of("ABC", "abc", "İ@X")).principals())
                .containsExactlyInAnyOrder("abc", "i̇@x");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
    void refusesAPageThatIsEmptyOrTooLong(int limit) {
        assertThatThrownBy(() -> EventQuery.ALL.limit(limit)).hasMessageContaining("1 to 1000 events");
    }

    @Test
    void keepsWhatWasSaidBefore() {
        var query = EventQuery.ALL
                .between(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                .and(EventField.RESULT, How.EQUALS, "0")
                .and(EventField.ADDRESS, How.PREFIX, "192.")
                .containing("x")
                .matching("y+")
                .inOrderOfTime()
                .limit(5)
                .after(new Cursor(1, 2));

        assertThat(query.from()).isZero();
        assertThat(query.until()).isEqualTo(1_000_000);
        assertThat(query.tests())
                .containsExactly(
                        new FieldTest(EventField.RESULT, How.EQUALS, "0"),
                        new FieldTest(EventField.ADDRESS, How.PREFIX, "192."));
        assertThat(query.text()).isEqualTo("x");
        assertThat(query.pattern()).isEqualTo("y+");
        assertThat(query.oldestFirst()).isTrue();
        assertThat(query.limit()).isEqualTo(5);
        assertThat(query.cursor()).contains(new Cursor(1, 2));
    }

    @Test
    void readsACursorThatItWrote() {
        for (var cursor : List.of(
                new Cursor(0, 0), new Cursor(Long.MIN_VALUE, 7), new Cursor(1_700_000_000_000_000L, Long.MAX_VALUE))) {
            assertThat(Cursor.parse(cursor.text())).contains(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.",
                ".1",
                "1.-1",
                "1.1.1",
                "a.b",
                "99999999999999999999.1",
                "9999999999999999999.1",
                "1.1 OR 1=1"
            })
    void takesNothingElseForACursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void passesOverFilesThatCannotHoldWhatIsAskedFor() {
        var file = new ParquetFile("events-1.parquet", 0, 0, 5, 100, 200, 1, 9, "bb", "dd", 1, 1);

        assertThat(new Scope(EventQuery.ALL).mayBeIn(file)).isTrue();
        assertThat(new Scope(EventQuery.ALL.between(200, 201)).mayBeIn(file)).isTrue();
        assertThat(new Scope(EventQuery.ALL.between(201, 300)).mayBeIn(file)).isFalse();
        assertThat(new Scope(EventQuery.ALL.between(0, 100)).mayBeIn(file)).isFalse();
        assertThat(new Scope(EventQuery.ALL.between(0, 101)).mayBeIn(file)).isTrue();
        assertThat(new Scope(EventQuery.ALL.principals(Set.of("a", "e"))).mayBeIn(file))
                .isFalse();
        assertThat(new Scope(EventQuery.ALL.principals(Set.of("a", "bb"))).mayBeIn(file))
                .isTrue();
        assertThat(new Scope(EventQuery.ALL.principals(Set.of("ş"))).mayBeIn(file))
                .isFalse();
    }

    @Test
    void findsTheDayAndTheWeekOfATime() {
        long monday = EventQuery.micros(Instant.parse("2026-05-04T00:00:00Z"));
        assertThat(Period.dayOf(monday)).isEqualTo(new Period(monday, monday + Period.DAY));
        assertThat(Period.dayOf(monday - 1)).isEqualTo(new Period(monday - Period.DAY, monday));
        assertThat(Period.weekOf(monday)).isEqualTo(new Period(monday, monday + Period.WEEK));
        assertThat(Period.weekOf(monday - 1).until()).isEqualTo(monday);
        assertThat(Period.weekOf(monday).covers(Period.dayOf(monday + 6 * Period.DAY)))
                .isTrue();
        assertThat(Period.weekOf(monday).covers(Period.dayOf(monday + 7 * Period.DAY)))
                .isFalse();
        assertThat(Period.dayOf(-1)).isEqualTo(new Period(-Period.DAY, 0));
        assertThat(Period.dayOf(Long.MIN_VALUE).until()).isEqualTo(Long.MIN_VALUE + 1);
    }
}
