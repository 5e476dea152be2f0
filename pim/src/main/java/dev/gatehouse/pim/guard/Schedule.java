package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Action;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What lasts begins now or later, and ends after that. */
public final class Schedule implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (wish.action() == Action.ADMIN_REMOVE || wish.action() == Action.SELF_DEACTIVATE) {
            return Stream.empty();
        }
        Instant earliest = wish.at().minus(wish.slice().terms().skew());
        Optional<Instant> start = wish.form().start();
        if (start.filter(earliest::isAfter).isPresent()) {
            return Stream.of(Refusal.of(Refusal.Code.SCHEDULE, "it cannot begin in the past", earliest, start.get()));
        }
        return wish.window().isEmpty()
                ? Stream.of(Refusal.of(Refusal.Code.SCHEDULE, "it must end after it begins"))
                : Stream.empty();
    }
}
