package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/** What somebody asks for himself, he himself asks for, and no application does. */
public final class Himself implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (!wish.action().isSelf()) {
            return Stream.empty();
        }
        if (wish.by().app()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.APPLICATION, "an application cannot ask for itself; a person who signed in must"));
        }
        return wish.by().id().equals(wish.form().principal())
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_HIMSELF,
                        "only the principal himself can ask for this",
                        wish.form().principal(),
                        wish.by().id()));
    }
}
