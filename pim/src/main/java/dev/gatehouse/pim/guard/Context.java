package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/** Where an authentication context is asked for, the session has satisfied it. */
public final class Context implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (!wish.isActivation()) {
            return Stream.empty();
        }
        return wish.setting().activating().context().stream()
                .filter(context -> !wish.by().contexts().contains(context))
                .map(context -> Refusal.of(
                        Refusal.Code.CONTEXT,
                        "the session must satisfy the authentication context",
                        context,
                        String.join(", ", wish.by().contexts())));
    }
}
