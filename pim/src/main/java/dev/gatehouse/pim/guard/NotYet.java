package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Action;
import java.time.Instant;
import java.util.stream.Stream;

/** An activation is not given back in its first minutes; who administers it can revoke it at once. */
public final class NotYet implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (wish.action() != Action.SELF_DEACTIVATE) {
            return Stream.empty();
        }
        return wish.subject().stream()
                .map(grant -> grant.validity().from().plus(wish.slice().terms().shortest()))
                .filter(earliest -> wish.at().isBefore(earliest))
                .map((Instant earliest) -> Refusal.of(
                                Refusal.Code.TOO_SHORT,
                                "it is given back no sooner than so long after it began",
                                wish.slice().terms().shortest(),
                                "")
                        .from(earliest));
    }
}
