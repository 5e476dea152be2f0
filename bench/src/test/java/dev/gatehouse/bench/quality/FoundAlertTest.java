package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FoundAlertTest {
    private static final String LINE = """
            {"time":"2026-07-01T12:00:00Z","rule":{"title":"A rule","rows":["one","two"]},"severity":"high",\
            "expected":%s,"entities":[{"type":"user","id":"ID-1","name":"Adm_Kim@test.example"},{"type":"ip",\
            "name":"203.0.113.9"},{"type":"role","id":null}],"steps":[{"events":[{"source":{"name":"/logs/a.json",\
            "position":3}}]}]}
            """;

    @Test
    void readsWhomItNamesForWhichRowsAndFromWhere() {
        FoundAlert alert = FoundAlert.read(LINE.formatted("null")).getFirst();
        assertThat(alert.time()).isEqualTo(Made.NOON);
        assertThat(alert.rule()).isEqualTo("A rule");
        assertThat(alert.rows()).containsExactlyInAnyOrder("one", "two");
        assertThat(alert.entities()).isEqualTo(Set.of("id-1", "adm_kim@test.example", "203.0.113.9"));
        assertThat(alert.calls()).isTrue();
        assertThat(alert.within("/logs")).isTrue();
        assertThat(alert.within("/corpus")).isFalse();
    }

    @Test
    void nobodyIsCalledByWhatIsExpectedOrInformational() {
        assertThat(FoundAlert.read(LINE.formatted("{\"kind\":\"planned change\"}"))
                        .getFirst()
                        .calls())
                .isFalse();
        assertThat(Made.alert("row", "informational", false, 0).calls()).isFalse();
        assertThat(Made.alert("row", "low", false, 0).calls()).isTrue();
        assertThat(Made.alert("row", "low", true, 0).declared()).isTrue();
        assertThat(Made.alert("row", "informational", true, 0).declared()).isFalse();
    }

    @Test
    void noAlertIsNoLine() {
        assertThat(FoundAlert.read("")).isEmpty();
        assertThatThrownBy(() -> FoundAlert.read("{oops")).isInstanceOf(UncheckedIOException.class);
    }
}
