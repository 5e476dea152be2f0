package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What role settings say beyond what checks ask about; whoever takes them over wants it.
 *
 * @param forExtension whether extending an activation must be approved, too; empty where that is not said
 * @param stages of each stage of approval, in their order
 * @param notices who is told of what
 */
public record PolicyDetails(Optional<Boolean> forExtension, List<StageDetails> stages, List<Notice> notices) {
    /** Nothing is said. */
    public static final PolicyDetails NONE = new PolicyDetails(Optional.empty(), List.of(), List.of());

    public PolicyDetails {
        requireNonNull(forExtension, "forExtension is null");
        stages = List.copyOf(stages);
        notices = List.copyOf(notices);
    }

    /**
     * Of a stage of approval.
     *
     * @param asksForReason whether whoever decides must say why; empty where that is not said
     */
    public record StageDetails(Optional<Boolean> asksForReason) {
        public StageDetails {
            requireNonNull(asksForReason, "asksForReason is null");
        }
    }

    /**
     * One of the rules {@code Notification_*}, in the words of its id.
     *
     * @param to {@code Admin}, {@code Requestor} or {@code Approver}
     * @param event {@code Admin_Eligibility}, {@code Admin_Assignment} or {@code EndUser_Assignment}
     * @param level {@code None}, {@code Critical} or {@code All}
     * @param defaults whether those who are told by default are told
     * @param recipients who else
     */
    public record Notice(String to, String event, String level, boolean defaults, Set<String> recipients) {
        public Notice {
            requireNonNull(to, "to is null");
            requireNonNull(event, "event is null");
            requireNonNull(level, "level is null");
            recipients = Set.copyOf(recipients);
        }
    }
}
