package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.request.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** An activation lasts no longer than the setting allows, and long enough to be one. */
public final class ActivationLimit implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (!wish.isActivation() || wish.window().isEmpty()) {
            return Stream.empty();
        }
        Interval window = wish.window().get();
        return Stream.concat(atATime(wish, window), inAll(wish, window));
    }

    private static Stream<Refusal> atATime(Asking wish, Interval window) {
        Duration longest = wish.setting().activating().longest();
        Duration shortest = wish.slice().terms().shortest();
        Instant begins = wish.action() == Action.SELF_EXTEND ? wish.at() : window.from();
        if (window.end().isEmpty()) {
            return Stream.of(Refusal.of(Refusal.Code.EXPIRATION, "an activation must have an end", longest, "no end"));
        }
        Duration time = Duration.between(begins, window.until());
        if (time.compareTo(longest) > 0) {
            return Stream.of(Refusal.of(Refusal.Code.EXPIRATION, "an activation lasts at most", longest, time));
        }
        return time.compareTo(shortest) < 0
                ? Stream.of(Refusal.of(Refusal.Code.EXPIRATION, "an activation lasts at least", shortest, time))
                : Stream.empty();
    }

    /** However often it is extended, it is the same activation. */
    private static Stream<Refusal> inAll(Asking wish, Interval window) {
        Duration longest = wish.setting().activating().longestInAll();
        Duration time = Duration.between(window.from(), window.until());
        return wish.action() == Action.SELF_EXTEND && time.compareTo(longest) > 0
                ? Stream.of(Refusal.of(
                        Refusal.Code.EXPIRATION, "extended, an activation lasts in all at most", longest, time))
                : Stream.empty();
    }
}
