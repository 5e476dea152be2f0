package dev.gatehouse.pim;

import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Reviewers;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whoever administers it has a stage asked again. What earlier stages said stays, and nobody takes back what was said of what
 * he has himself.
 */
final class Resetting {
    private Resetting() {}

    static Draft of(Slice slice, ReviewCommand.ResetDecisions reset, Instant at) {
        Optional<Instance> found = slice.reviews().instance(reset.instance());
        if (found.isEmpty()) {
            return ReviewDrafts.unknown(reset.instance());
        }
        Instance instance = found.get();
        if (!ReviewDrafts.administers(slice, reset.by(), instance.plan().scope(), at)) {
            return ReviewDrafts.notAdministrator();
        }
        Optional<Integer> place = instance.stage(at);
        if (place.isEmpty()) {
            return ReviewDrafts.over(instance, at);
        }
        List<Item> said = slice.reviews().items(instance.id()).stream()
                .filter(item -> item.said(place.get()) != Choice.NOT_REVIEWED)
                .toList();
        ReviewStage stage = instance.plan().stages().get(place.get());
        Account who = slice.account(reset.by().id()).orElseThrow();
        Reviewers reviewers = new Reviewers(slice, at);
        if (said.stream().anyMatch(item -> !reviewers.mayDecide(who, stage, item))) {
            return Draft.Unwanted.because(Refusal.of(
                    Refusal.Code.OWN_ACCESS, "nobody takes back what was said of what he has himself; another must"));
        }
        Judgement none = new Judgement(place.get(), Choice.NOT_REVIEWED, Optional.of(who.id()), at, "");
        return Draft.Wanted.of(said.stream()
                .<Change>map(item -> new Change.OfItem(Optional.of(item), item.judged(none, item.seen())))
                .toList());
    }
}
