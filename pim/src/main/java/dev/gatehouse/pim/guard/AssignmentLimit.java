package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.setting.Lasting;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** An assignment ends when the setting wants it to. */
public final class AssignmentLimit implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        Lasting rule = wish.lasting();
        if (!wish.isLasting() || !rule.ends() || wish.window().isEmpty()) {
            return Stream.empty();
        }
        Interval window = wish.window().get();
        if (window.end().isEmpty()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.EXPIRATION, "an assignment of this must have an end", rule.longest(), "no end"));
        }
        Instant begins = window.from().isAfter(wish.at()) ? window.from() : wish.at();
        Duration time = Duration.between(begins, window.until());
        return time.compareTo(rule.longest()) <= 0
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.EXPIRATION, "an assignment of this lasts at most", rule.longest(), time));
    }
}
