package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Grant;
import java.util.stream.Stream;

/** Nothing is activated twice at the same time. */
public final class BeginsOnce implements Guard<Beginning> {
    @Override
    public Stream<Refusal> judge(Beginning wish) {
        Grant grant = wish.grant();
        return wish.slice()
                .open(grant.holding())
                .filter(other -> !other.id().equals(grant.id()) && other.origin() == grant.origin())
                .filter(other -> other.isActive() && other.validity().contains(wish.at()))
                .filter(other -> grant.kind() == other.kind())
                .limit(1)
                .map(other -> Refusal.of(Refusal.Code.EXISTS, "he has the same already", "", other.id()));
    }
}
