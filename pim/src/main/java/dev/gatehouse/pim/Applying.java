package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.consequence.Changes;
import dev.gatehouse.pim.consequence.Consequences;
import dev.gatehouse.pim.guard.Aftermath;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.review.ApplyResult;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Reviewers;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a review decided is done, one grant after the other: each is judged in the world that the one before left. What
 * must not be done is left undone, and says why.
 */
final class Applying {
    private final Guards guards;
    private final Consequences consequences;

    Applying(Guards guards, Consequences consequences) {
        this.guards = requireNonNull(guards, "guards is null");
        this.consequences = requireNonNull(consequences, "consequences is null");
    }

    /**
     * What changes, with all that follows from it.
     *
     * @param by who said that it is to be done; empty where it is done by itself
     * @param limit how many grants at most
     */
    List<Change> of(Slice slice, Instance instance, Optional<PrincipalId> by, int limit, Instant at) {
        List<Item> waiting = slice.reviews().items(instance.id()).stream()
                .filter(item ->
                        by.isPresent() ? !item.isSettled() : item.applied().isEmpty())
                .filter(item -> item.decision().isPresent())
                .toList();
        List<Change> changes = new ArrayList<>();
        Slice now = slice;
        for (Item item : waiting.stream().limit(limit).toList()) {
            List<Change> one = applied(now, instance, item, by, at);
            changes.addAll(one);
            now = now.after(one, at);
        }
        InstanceStatus next = waiting.size() > limit ? InstanceStatus.APPLYING : InstanceStatus.APPLIED;
        if (instance.status() != next) {
            changes.add(new Change.OfInstance(Optional.of(instance), instance.became(next)));
        }
        return changes;
    }

    private List<Change> applied(Slice slice, Instance instance, Item item, Optional<PrincipalId> by, Instant at) {
        Judgement decision = item.decision().orElseThrow();
        if (instance.closed().filter(closed -> !decision.at().isAfter(closed)).isEmpty()) {
            return left(item, ApplyResult.TOO_LATE, at, by, "it was decided after the review was over");
        }
        Optional<Grant> grant = slice.grant(item.id().grant()).filter(Grant::isOpen);
        if (grant.isEmpty()) {
            return left(item, ApplyResult.NOT_FOUND, at, by, "");
        }
        if (decision.choice() == Choice.APPROVE) {
            return left(item, ApplyResult.APPLIED, at, by, "");
        }
        if (grant.get().validity().until().isAfter(item.seen().until())) {
            return left(item, ApplyResult.GIVEN_ANEW, at, by, "it was extended after that was decided");
        }
        if (isKeptLater(slice, item, decision)) {
            return left(item, ApplyResult.GIVEN_ANEW, at, by, "a later review kept it");
        }
        if ((by.isEmpty() || decision.by().isEmpty())
                && new Reviewers(slice, at).holders(item).anyMatch(Account::emergency)) {
            return left(
                    item, ApplyResult.EMERGENCY, at, by, "emergency accounts lose nothing unless somebody wants it");
        }
        return removed(slice, item, grant.get(), by, at);
    }

    private static boolean isKeptLater(Slice slice, Item item, Judgement decision) {
        return slice.reviews().items().values().stream()
                .filter(other -> other.id().grant().equals(item.id().grant()))
                .flatMap(other -> other.decision().stream())
                .anyMatch(
                        other -> other.choice() == Choice.APPROVE && other.at().isAfter(decision.at()));
    }

    /** As if somebody who administers it removed it, unless that leaves nobody who can be counted on. */
    private List<Change> removed(Slice slice, Item item, Grant grant, Optional<PrincipalId> by, Instant at) {
        List<Change> changes =
                new ArrayList<>(consequences.complete(slice, List.of(Changes.end(grant, at, End.REVIEWED)), at));
        List<Refusal> refusals = Guards.judge(guards.aftermath(), new Aftermath(slice, slice.after(changes, at), at));
        if (!refusals.isEmpty()) {
            return left(item, ApplyResult.LOCK_OUT, at, by, refusals.getFirst().says());
        }
        changes.addAll(left(item, ApplyResult.APPLIED, at, by, ""));
        return changes;
    }

    private static List<Change> left(Item item, ApplyResult result, Instant at, Optional<PrincipalId> by, String says) {
        return List.of(new Change.OfItem(Optional.of(item), item.applied(result, at, by, says)));
    }
}
