package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.state.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is written down of one thing that happened, or that somebody wanted and did not get. Whoever keeps records numbers
 * them in the order in which the engine gives them; the number is what tells one from another.
 *
 * @param reason why it came out so: what somebody wrote, what was changed of a setting, or why it failed
 * @param correlation the request that all this came of, or the grant where it came of none
 * @param evidence what the sign-in of the actor showed, where he asked for it just now
 * @param change what was and what is; every change has exactly one record, and what goes along with it has none of its own
 * @param refusals why it was not done
 */
public record AuditRecord(
        Activity activity,
        Result result,
        String reason,
        Instant time,
        Actor actor,
        UUID correlation,
        Matter matter,
        Evidence evidence,
        Optional<Change> change,
        List<Refusal> refusals) {
    public AuditRecord {
        requireNonNull(activity, "activity is null");
        requireNonNull(result, "result is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(time, "time is null");
        requireNonNull(actor, "actor is null");
        requireNonNull(correlation, "correlation is null");
        requireNonNull(matter, "matter is null");
        requireNonNull(evidence, "evidence is null");
        requireNonNull(change, "change is null");
        refusals = List.copyOf(refusals);
    }

    /** The same of another activity by another actor, which goes along with this one and changes nothing itself. */
    AuditRecord along(Activity other, Actor by) {
        Evidence shown = by.equals(actor) ? evidence : Evidence.NONE;
        return new AuditRecord(other, result, reason, time, by, correlation, matter, shown, Optional.empty(), refusals);
    }

    /** The same with why it was not done. */
    AuditRecord refused(List<Refusal> reasons) {
        return new AuditRecord(activity, result, reason, time, actor, correlation, matter, evidence, change, reasons);
    }
}
