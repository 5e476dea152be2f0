package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/** Nobody decides what he asked for or what is for him, by whichever of his accounts. */
public final class NotOwn implements Guard<Ruling> {
    @Override
    public Stream<Refusal> judge(Ruling wish) {
        boolean own = Stream.of(wish.request().by(), wish.request().form().principal())
                .anyMatch(wish::isDeciders);
        return own
                ? Stream.of(
                        Refusal.of(Refusal.Code.OWN_REQUEST, "nobody decides what he asked for, or what he is to have"))
                : Stream.empty();
    }
}
