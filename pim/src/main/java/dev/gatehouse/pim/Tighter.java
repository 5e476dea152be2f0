package dev.gatehouse.pim;

import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.setting.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a request under the setting of today. What was made stricter since it was submitted holds for it, too;
 * what was made easier does not.
 */
final class Tighter {
    private Tighter() {}

    static List<Step> of(List<Step> pinned, List<Stage> today, Instant at) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.max(pinned.size(), today.size()); i++) {
            if (i >= pinned.size()) {
                steps.add(Step.later(today.get(i)));
            } else {
                Step step = pinned.get(i);
                steps.add(
                        i < today.size()
                                ? new Step(
                                        both(step.stage(), today.get(i)), step.since(), step.votes(), step.escalated())
                                : step);
            }
        }
        return begun(steps, at);
    }

    /** The first that is not approved has its turn. */
    static List<Step> begun(List<Step> steps, Instant at) {
        List<Step> all = new ArrayList<>(steps);
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isApproved()) {
                if (all.get(i).since().isEmpty()) {
                    all.set(i, all.get(i).begun(at));
                }
                break;
            }
        }
        return all;
    }

    /** Who may decide is said today: somebody who was struck off decides nothing any more. */
    private static Stage both(Stage pinned, Stage today) {
        return new Stage(
                today.approvers(),
                Math.max(pinned.quorum(), today.quorum()),
                pinned.timeout(),
                pinned.asksForReason() || today.asksForReason(),
                today.escalation());
    }

    /** Whether the last vote is in. */
    static boolean isApproved(List<Step> steps) {
        return steps.stream().allMatch(Step::isApproved);
    }
}
