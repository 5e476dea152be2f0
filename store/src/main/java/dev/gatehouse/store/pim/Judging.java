package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import java.util.stream.Stream;

/** Finds who could be asked in a review, and who has what it is about. */
final class Judging {
    private final Search search;
    private final Gathering found;
    private final Approving approving;
    private final Agenda<Case> cases = new Agenda<>();

    /** That a stage asks about what somebody has. */
    private record Case(ReviewStage stage, PrincipalId holder, Target target) {}

    Judging(Search search, Gathering found, Approving approving) {
        this.search = search;
        this.found = found;
        this.approving = approving;
    }

    void reviewed(ReviewStage stage, Item item) {
        search.account(item.principal());
        cases.add(new Case(stage, item.principal(), item.target()));
    }

    /** Looks up what is open; answers whether there was anything. Accounts are known by then. */
    boolean look() {
        return cases.each(this::lookUp);
    }

    private void lookUp(Case one) {
        if (found.isGroup(one.holder())) {
            search.below(one.holder());
        }
        Stream.concat(one.stage().reviewers().stream(), one.stage().fallback().stream())
                .forEach(reviewer -> {
                    switch (reviewer) {
                        case Reviewer.User user -> search.account(user.id());
                        case Reviewer.Members group -> search.below(group.group());
                        case Reviewer.Superior any ->
                            found.account(one.holder())
                                    .flatMap(Account::manager)
                                    .ifPresent(search::account);
                        case Reviewer.Himself any ->
                            found.account(one.holder()).map(Account::person).ifPresent(search::person);
                    }
                });
        approving.administrators(one.target());
    }
}
