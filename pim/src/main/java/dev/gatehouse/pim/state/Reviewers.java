package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can review what at a moment. */
public final class Reviewers {
    private final Slice slice;
    private final People people;

    public Reviewers(Slice slice, Instant at) {
        this.slice = requireNonNull(slice, "slice is null");
        this.people = new People(slice, at);
    }

    /**
     * Who is asked: the stage's reviewers, or where none of them can decide those who are asked instead, or whoever
     * administers it. Who may not decide because it is his own may be among them.
     */
    public Set<Account> of(ReviewStage stage, Item item) {
        return Stream.of(resolved(stage.reviewers(), item), resolved(stage.fallback(), item))
                .filter(asked -> asked.stream().anyMatch(who -> mayDecide(who, stage, item)))
                .findFirst()
                .orElseGet(() -> people.administrators(item.target()));
    }

    /** Whether it is not his own, by this account, another one of his, or a group; or he is asked about himself. */
    public boolean mayDecide(Account who, ReviewStage stage, Item item) {
        boolean himself =
                slice.account(item.principal()).filter(who::isSamePerson).isPresent();
        return himself ? stage.isSelf() : holders(item).noneMatch(who::isSamePerson);
    }

    /** Who has it: the principal, and whoever is in it. */
    public Stream<Account> holders(Item item) {
        return Stream.concat(slice.account(item.principal()).stream(), people.membersOf(item.principal()).stream());
    }

    private Set<Account> resolved(Set<Reviewer> reviewers, Item item) {
        return reviewers.stream()
                .flatMap(reviewer -> switch (reviewer) {
                    case Reviewer.User user -> slice.account(user.id()).stream();
                    case Reviewer.Members group -> people.membersOf(group.group()).stream();
                    case Reviewer.Superior any ->
                        slice.account(item.principal()).flatMap(Account::manager).flatMap(slice::account).stream();
                    case Reviewer.Himself any -> himself(item);
                })
                .filter(Account::canAct)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All accounts of whoever has it; nobody where that is no person. */
    private Stream<Account> himself(Item item) {
        return slice.account(item.principal()).filter(holder -> holder.kind() == Account.Kind.USER).stream()
                .flatMap(holder -> slice.accounts().values().stream().filter(holder::isSamePerson));
    }
}
