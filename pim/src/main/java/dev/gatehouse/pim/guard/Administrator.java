package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/** Who assigns and removes administers what he assigns, at this moment, and may sign in. */
public final class Administrator implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (wish.action().isSelf()) {
            return Stream.empty();
        }
        boolean may = wish.people().canAdminister(wish.by().id(), wish.form().target());
        return may
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_ADMINISTRATOR,
                        "only who administers it at this moment can do this: activate such a role first"));
    }
}
