package dev.gatehouse.pim.request;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.setting.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage of the approval of one request.
 *
 * @param stage as it was set when the request came, or tighter
 * @param since when it began; empty while another one comes first
 * @param votes in the order in which they came
 * @param escalated whether those to whom it escalates were told so
 */
public record Step(Stage stage, Optional<Instant> since, List<Vote> votes, boolean escalated) {
    public Step {
        requireNonNull(stage, "stage is null");
        requireNonNull(since, "since is null");
        votes = List.copyOf(votes);
    }

    /** A stage that nobody was told has escalated. */
    public Step(Stage stage, Optional<Instant> since, List<Vote> votes) {
        this(stage, since, votes, false);
    }

    /** A stage whose turn has not come. */
    public static Step later(Stage stage) {
        return new Step(stage, Optional.empty(), List.of());
    }

    /** The same, begun. */
    public Step begun(Instant at) {
        return new Step(stage, Optional.of(at), votes);
    }

    /** The same with one vote more. */
    public Step with(Vote vote) {
        List<Vote> all = new ArrayList<>(votes);
        all.add(vote);
        return new Step(stage, since, all, escalated);
    }

    /** The same, of which it is told now that it escalates. */
    public Step escalate() {
        return new Step(stage, since, votes, true);
    }

    /** Whether enough approved. */
    public boolean isApproved() {
        return votes.stream().filter(Vote::approves).count() >= stage.quorum();
    }

    /** Whether it is its turn. */
    public boolean isOpen() {
        return since.isPresent() && !isApproved() && votes.stream().allMatch(Vote::approves);
    }

    /** Until when somebody may decide. */
    public Optional<Instant> deadline() {
        return since.map(begun -> begun.plus(stage.timeout()));
    }

    /** Whether those to whom it escalates may decide at a moment. */
    public boolean isEscalated(Instant at) {
        return since.isPresent()
                && stage.escalation().isPresent()
                && !at.isBefore(since.get().plus(stage.escalation().get().after()));
    }

    /** When others are to be told that they may decide, too; empty where nobody else may, or somebody was told. */
    public Optional<Instant> escalatesAt() {
        return isOpen() && !escalated
                ? stage.escalation().map(more -> since.orElseThrow().plus(more.after()))
                : Optional.empty();
    }

    /** Whether somebody voted. */
    public boolean hasVoted(PrincipalId who) {
        return votes.stream().anyMatch(vote -> vote.by().equals(who));
    }
}
