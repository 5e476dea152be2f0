package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Action;
import java.util.stream.Stream;

/** Only who is eligible activates: himself or through a group that he is in, over what he is eligible for, and then. */
public final class Eligible implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (wish.action() != Action.SELF_ACTIVATE || wish.subject().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(Refusal.of(
                Refusal.Code.NOT_ELIGIBLE,
                "there is no eligible assignment of exactly this, to him or a group that he is in, when it is to begin",
                "",
                wish.form().holding()));
    }
}
