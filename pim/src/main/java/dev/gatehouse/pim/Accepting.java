package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.guard.Reviewing;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Recommendation;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A reviewer takes over what is recommended: as if he said it of each grant himself. */
final class Accepting {
    /** That something is another's to review, or is not asked in this stage. */
    private static final Set<Refusal.Code> NOT_HIS =
            EnumSet.of(Refusal.Code.NOT_APPROVER, Refusal.Code.OWN_ACCESS, Refusal.Code.NOT_OPEN);

    private final Guards guards;

    Accepting(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, ReviewCommand.AcceptRecommendations accept, Instant at) {
        Optional<Instance> found = slice.reviews().instance(accept.instance());
        if (found.isEmpty()) {
            return ReviewDrafts.unknown(accept.instance());
        }
        Optional<Integer> stage = found.get().stage(at);
        if (stage.isEmpty()) {
            return ReviewDrafts.over(found.get(), at);
        }
        List<Change> changes = new ArrayList<>();
        Set<Refusal> refusals = new LinkedHashSet<>();
        boolean reviews = false;
        for (Item item : slice.reviews().items(accept.instance())) {
            Choice choice = item.said(stage.get()) == Choice.NOT_REVIEWED
                    ? recommended(item.recommendation())
                    : Choice.NOT_REVIEWED;
            Reviewing wish = new Reviewing(slice, accept.by(), found.get(), item, choice, accept.justification(), at);
            List<Refusal> why = Guards.judge(guards.reviewing(), wish);
            if (why.stream().map(Refusal::code).anyMatch(NOT_HIS::contains)) {
                continue;
            }
            reviews = true;
            refusals.addAll(why);
            if (choice.decides()) {
                changes.add(Recording.said(wish));
            }
        }
        if (!reviews) {
            return Draft.Unwanted.because(Refusal.of(
                    Refusal.Code.NOT_APPROVER, "he is not a reviewer of anything of this review at this moment"));
        }
        return refusals.isEmpty() ? Draft.Wanted.of(changes) : new Draft.Unwanted(List.copyOf(refusals));
    }

    private static Choice recommended(Recommendation recommendation) {
        return switch (recommendation) {
            case APPROVE -> Choice.APPROVE;
            case DENY -> Choice.DENY;
            case NO_INFO_AVAILABLE -> Choice.NOT_REVIEWED;
        };
    }
}
