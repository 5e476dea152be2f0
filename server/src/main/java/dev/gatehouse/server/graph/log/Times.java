package dev.gatehouse.server.graph.log;

import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.logs.Row;
import dev.gatehouse.server.graph.EntitySet.Wanted;
import dev.gatehouse.server.graph.odata.Bounds;
import dev.gatehouse.server.graph.odata.Operand;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Asks the lake for what lies between two moments. */
final class Times {
    /** The lake counts microseconds; nothing that was recorded lies beyond these. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    /** The property that an order is by. */
    static Operand.Path path(String property) {
        return new Operand.Path(List.of(property));
    }

    /** The same question, for all that lies within bounds. */
    static EventQuery within(EventQuery query, Bounds bounds) {
        long from = bounds.least().map(Times::micros).orElse(Row.NO_TIME);
        long until = bounds.most().map(most -> micros(most) + 1).orElse(Long.MAX_VALUE);
        return query.between(from, until);
    }

    /** The same question, the oldest first where that is wanted. */
    static EventQuery ordered(EventQuery query, Wanted wanted) {
        return wanted.order().map(QueryOptions.Order::descending).orElse(true) ? query : query.inOrderOfTime();
    }

    /** A moment in microseconds since the epoch, rounded down. */
    private static long micros(Instant moment) {
        Instant kept = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return ChronoUnit.MICROS.between(Instant.EPOCH, kept.truncatedTo(ChronoUnit.MICROS));
    }
}
