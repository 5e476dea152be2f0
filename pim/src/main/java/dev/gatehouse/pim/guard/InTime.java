package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An assignment is extended not long before its end, and renewed not long after. */
public final class InTime implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        Optional<Instant> end = wish.subject().map(Grant::validity).flatMap(time -> time.end());
        if (end.isEmpty()) {
            return Stream.empty();
        }
        return switch (wish.action()) {
            case SELF_EXTEND -> wish.isOfActivation() ? Stream.empty() : soon(wish, end.get());
            case SELF_RENEW, ADMIN_RENEW -> lately(wish, end.get());
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, SELF_ACTIVATE, SELF_DEACTIVATE ->
                Stream.empty();
        };
    }

    private static Stream<Refusal> soon(Asking wish, Instant end) {
        Duration within = wish.slice().terms().extendWithin();
        Instant earliest = end.minus(within);
        return wish.at().isBefore(earliest)
                ? Stream.of(
                        Refusal.of(Refusal.Code.EXPIRATION, "it can be extended so long before its end", within, end)
                                .from(earliest))
                : Stream.empty();
    }

    private static Stream<Refusal> lately(Asking wish, Instant end) {
        Duration within = wish.slice().terms().renewWithin();
        return wish.at().isAfter(end.plus(within))
                ? Stream.of(Refusal.of(Refusal.Code.EXPIRATION, "it can be renewed so long after its end", within, end))
                : Stream.empty();
    }
}
