package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One time that a review is held.
 *
 * @param plan as it was when this began; what is changed later holds from the next one on
 * @param day the day on which it began
 * @param closed when its time was over
 * @param early whether somebody stopped it before
 */
public record Instance(
        InstanceId id,
        Plan plan,
        LocalDate day,
        Instant begun,
        InstanceStatus status,
        Optional<Instant> closed,
        boolean early) {
    public Instance {
        requireNonNull(id, "id is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(day, "day is null");
        requireNonNull(begun, "begun is null");
        requireNonNull(status, "status is null");
        requireNonNull(closed, "closed is null");
        if ((status == InstanceStatus.IN_PROGRESS) == closed.isPresent()) {
            throw new IllegalArgumentException("an instance that is over says when, and no other does");
        }
    }

    /** One that begins. */
    public static Instance begun(InstanceId id, Plan plan, LocalDate day, Instant at) {
        return new Instance(id, plan, day, at, InstanceStatus.IN_PROGRESS, Optional.empty(), false);
    }

    /** When each stage is over. Whatever the hour at which it began, a stage has all of its days. */
    public List<Instant> ends() {
        List<Instant> ends = new ArrayList<>();
        LocalDate next = day;
        for (ReviewStage stage : plan.stages()) {
            next = plan.schedule().existing(next.plusDays(stage.days()));
            ends.add(plan.schedule().begins(next));
        }
        return ends;
    }

    /** When it is over. */
    public Instant end() {
        return ends().getLast();
    }

    /** Which stage reviewers decide at a moment: its place. */
    public Optional<Integer> stage(Instant at) {
        if (status != InstanceStatus.IN_PROGRESS) {
            return Optional.empty();
        }
        List<Instant> ends = ends();
        for (int i = 0; i < ends.size(); i++) {
            if (at.isBefore(ends.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The same, over. */
    public Instance closed(InstanceStatus next, Instant at, boolean tooSoon) {
        return new Instance(id, plan, day, begun, next, Optional.of(at), tooSoon);
    }

    /** The same with another status. */
    public Instance became(InstanceStatus next) {
        return new Instance(id, plan, day, begun, next, closed, early);
    }

    /** From when on something of it happens by itself: it is over, or what was decided is to be done. */
    public Optional<Instant> dueAt() {
        if (status == InstanceStatus.IN_PROGRESS) {
            return Optional.of(end());
        }
        return appliesItself() ? closed : Optional.empty();
    }

    /** Whether what was decided is to be done without anybody's saying so. */
    public boolean appliesItself() {
        return plan.settings().autoApply() && !early && closed.isPresent() && status != InstanceStatus.APPLIED;
    }
}
