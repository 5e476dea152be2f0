package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.guard.Reviewing;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reviewer says something of grants. */
final class Recording {
    private final Guards guards;

    Recording(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, ReviewCommand.RecordDecision decision, Instant at) {
        Optional<Instance> instance = slice.reviews().instance(decision.instance());
        if (instance.isEmpty()) {
            return ReviewDrafts.unknown(decision.instance());
        }
        List<Change> changes = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (GrantId grant : decision.grants().stream().sorted().toList()) {
            Optional<Item> item = slice.reviews().item(new ItemId(decision.instance(), grant));
            if (item.isEmpty()) {
                refusals.add(Refusal.of(Refusal.Code.NOTHING_THERE, "this is not reviewed", "", grant));
                continue;
            }
            Reviewing wish = new Reviewing(
                    slice, decision.by(), instance.get(), item.get(), decision.choice(), decision.justification(), at);
            List<Refusal> found = Guards.judge(guards.reviewing(), wish);
            refusals.addAll(found);
            if (found.isEmpty()) {
                changes.add(said(wish));
            }
        }
        return refusals.isEmpty() ? Draft.Wanted.of(changes) : new Draft.Unwanted(refusals);
    }

    /** What is said of a grant as it is. */
    static Change said(Reviewing wish) {
        Interval as = wish.slice()
                .grant(wish.item().id().grant())
                .map(Grant::validity)
                .orElse(wish.item().seen());
        int stage = wish.instance()
                .stage(wish.at())
                .orElse(wish.instance().plan().stages().size() - 1);
        Judgement judgement =
                new Judgement(stage, wish.choice(), Optional.of(wish.by().id()), wish.at(), wish.justification());
        return new Change.OfItem(Optional.of(wish.item()), wish.item().judged(judgement, as));
    }
}
