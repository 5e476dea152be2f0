package dev.gatehouse.server.graph.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.logs.Row;
import dev.gatehouse.server.graph.odata.Bounds;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimesTest {
    @Test
    void bothBoundsAreIncluded() {
        EventQuery query = Times.within(
                EventQuery.ALL,
                new Bounds(
                        Optional.of(Instant.parse("1970-01-01T00:00:00.000001999Z")),
                        Optional.of(Instant.parse("1970-01-01T00:00:00.000002001Z"))));

        assertThat(query.from()).isEqualTo(1);
        assertThat(query.until()).isEqualTo(3);
    }

    @Test
    void whereNothingIsSaidEverythingIsAskedForToWhatHasNoTime() {
        EventQuery query = Times.within(EventQuery.ALL, Bounds.NONE);

        assertThat(query.from()).isEqualTo(Row.NO_TIME);
        assertThat(query.until()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void momentsThatNoRecordHasAreKeptWithinWhatCanBeCounted() {
        EventQuery query = Times.within(EventQuery.ALL, new Bounds(Optional.of(Instant.MIN), Optional.of(Instant.MAX)));

        assertThat(query.from()).isLessThan(0);
        assertThat(query.until()).isPositive().isLessThan(Long.MAX_VALUE);
    }
}
