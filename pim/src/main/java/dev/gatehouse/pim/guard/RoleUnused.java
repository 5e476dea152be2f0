package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Grant;
import java.util.stream.Stream;

/** A role that somebody has, may activate or has asked for is not deleted: nobody loses or keeps something unseen. */
public final class RoleUnused implements Guard<Defining> {
    @Override
    public Stream<Refusal> judge(Defining wish) {
        if (wish.after().isPresent()) {
            return Stream.empty();
        }
        long grants = wish.slice().grants().values().stream()
                .filter(Grant::isOpen)
                .filter(grant -> NotOwnRole.isOf(grant.target(), wish))
                .count();
        long requests = wish.slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .filter(request -> NotOwnRole.isOf(request.form().target(), wish))
                .count();
        return grants + requests == 0
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.IN_USE,
                        "the role is assigned or asked for; remove its assignments and requests first",
                        "",
                        grants + requests));
    }
}
