package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Action;
import java.util.stream.Stream;

/** Extending makes nothing shorter. */
public final class Longer implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        boolean extending = wish.action() == Action.SELF_EXTEND || wish.action() == Action.ADMIN_EXTEND;
        if (!extending || wish.window().isEmpty() || wish.subject().isEmpty()) {
            return Stream.empty();
        }
        return wish.ends()
                        .filter(wish.subject().get().validity().until()::isBefore)
                        .isPresent()
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.EXPIRATION,
                        "extended, it must end later than it does, and not after what it was activated from",
                        wish.subject().get().validity(),
                        wish.window().get()));
    }
}
