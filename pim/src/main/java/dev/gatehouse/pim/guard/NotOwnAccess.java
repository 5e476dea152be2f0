package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.state.Reviewers;
import java.util.stream.Stream;

/** Nobody decides what he has himself, by whichever of his accounts or groups, unless each is asked about himself. */
public final class NotOwnAccess implements Guard<Reviewing> {
    @Override
    public Stream<Refusal> judge(Reviewing wish) {
        boolean own = wish.stage().stream()
                .flatMap(stage -> wish.slice().account(wish.by().id()).stream()
                        .filter(who -> !new Reviewers(wish.slice(), wish.at()).mayDecide(who, stage, wish.item())))
                .findFirst()
                .isPresent();
        return own
                ? Stream.of(Refusal.of(Refusal.Code.OWN_ACCESS, "nobody reviews what he has himself; another must"))
                : Stream.empty();
    }
}
