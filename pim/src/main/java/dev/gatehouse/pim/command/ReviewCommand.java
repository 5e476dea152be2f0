package dev.gatehouse.pim.command;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewId;
import java.util.Optional;
import java.util.Set;

/** What can be asked of the engine about access reviews. */
public sealed interface ReviewCommand {
    /** Who asks. */
    Caller by();

    /** A review is to be held; who asks chooses its id. */
    record DefineReview(Caller by, ReviewId review, Plan plan) implements ReviewCommand {
        public DefineReview {
            requireNonNull(by, "by is null");
            requireNonNull(review, "review is null");
            requireNonNull(plan, "plan is null");
        }
    }

    /** A review is to be held otherwise from the next time on; the version is that which the plan was made from. */
    record ChangeReview(Caller by, ReviewId review, long version, Plan plan) implements ReviewCommand {
        public ChangeReview {
            requireNonNull(by, "by is null");
            requireNonNull(review, "review is null");
            requireNonNull(plan, "plan is null");
        }
    }

    /** A review is not to go on: one time of it, by its number, or for good. */
    record StopReview(Caller by, ReviewId review, Optional<Integer> number) implements ReviewCommand {
        public StopReview {
            requireNonNull(by, "by is null");
            requireNonNull(review, "review is null");
            requireNonNull(number, "number is null");
        }
    }

    /** A reviewer says something of grants: of all of them, or of none. */
    record RecordDecision(Caller by, InstanceId instance, Set<GrantId> grants, Choice choice, String justification)
            implements ReviewCommand {
        public RecordDecision {
            requireNonNull(by, "by is null");
            requireNonNull(instance, "instance is null");
            grants = Set.copyOf(grants);
            requireNonNull(choice, "choice is null");
            requireNonNull(justification, "justification is null");
            if (grants.isEmpty()) {
                throw new IllegalArgumentException("a decision is about something");
            }
        }
    }

    /** What was decided is to be done. */
    record ApplyReview(Caller by, InstanceId instance) implements ReviewCommand {
        public ApplyReview {
            requireNonNull(by, "by is null");
            requireNonNull(instance, "instance is null");
        }
    }

    /** A reviewer takes over what is recommended of all that he reviews now and of which nobody has said anything. */
    record AcceptRecommendations(Caller by, InstanceId instance, String justification) implements ReviewCommand {
        public AcceptRecommendations {
            requireNonNull(by, "by is null");
            requireNonNull(instance, "instance is null");
            requireNonNull(justification, "justification is null");
        }
    }

    /** What was said in the stage that is decided now is to count no more, so that it is asked again. */
    record ResetDecisions(Caller by, InstanceId instance) implements ReviewCommand {
        public ResetDecisions {
            requireNonNull(by, "by is null");
            requireNonNull(instance, "instance is null");
        }
    }
}
