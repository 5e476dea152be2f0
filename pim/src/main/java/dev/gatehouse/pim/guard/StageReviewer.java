package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.state.Reviewers;
import java.util.stream.Stream;

/** Only a person decides who is a reviewer of this stage at this moment. */
public final class StageReviewer implements Guard<Reviewing> {
    @Override
    public Stream<Refusal> judge(Reviewing wish) {
        if (wish.by().app()) {
            return Stream.of(Refusal.of(Refusal.Code.APPLICATION, "an application cannot review; a person must"));
        }
        Reviewers reviewers = new Reviewers(wish.slice(), wish.at());
        boolean may = wish.stage().isEmpty()
                || wish.stage().stream()
                        .flatMap(stage -> reviewers.of(stage, wish.item()).stream())
                        .map(Account::id)
                        .anyMatch(wish.by().id()::equals);
        return may
                ? Stream.empty()
                : Stream.of(Refusal.of(Refusal.Code.NOT_APPROVER, "he is not a reviewer of this at this moment"));
    }
}
