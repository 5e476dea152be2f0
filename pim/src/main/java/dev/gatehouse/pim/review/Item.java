package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One grant in one instance, and what is said of it.
 *
 * @param seen the grant's time when the review began, or when somebody last decided; whoever extends it later gives it anew
 * @param judgements the last one of each stage, the first stage first
 * @param applied what came of it
 */
public record Item(
        ItemId id,
        PrincipalId principal,
        Target target,
        AssignmentKind kind,
        Interval seen,
        Recommendation recommendation,
        List<Judgement> judgements,
        Optional<Applied> applied) {
    public Item {
        requireNonNull(id, "id is null");
        requireNonNull(principal, "principal is null");
        requireNonNull(target, "target is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(seen, "seen is null");
        requireNonNull(recommendation, "recommendation is null");
        judgements = List.copyOf(judgements);
        requireNonNull(applied, "applied is null");
    }

    /** A grant of which nobody has said anything. */
    public static Item of(InstanceId instance, Grant grant, Recommendation recommendation) {
        return new Item(
                new ItemId(instance, grant.id()),
                grant.principal(),
                grant.target(),
                grant.kind(),
                grant.validity(),
                recommendation,
                List.of(),
                Optional.empty());
    }

    /** The same with what somebody says of the grant as it is; in place of what was said in the same stage. */
    public Item judged(Judgement judgement, Interval as) {
        List<Judgement> all = new ArrayList<>(judgements.stream()
                .filter(one -> one.stage() < judgement.stage())
                .toList());
        all.add(judgement);
        return new Item(id, principal, target, kind, as, recommendation, all, applied);
    }

    /** The same, with what came of it. */
    public Item applied(ApplyResult result, Instant at, Optional<PrincipalId> by, String says) {
        return new Item(
                id,
                principal,
                target,
                kind,
                seen,
                recommendation,
                judgements,
                Optional.of(new Applied(result, at, by, says)));
    }

    /** What holds: the last that anybody decided, in whichever stage. */
    public Optional<Judgement> decision() {
        return judgements.stream().filter(one -> one.choice().decides()).reduce((first, second) -> second);
    }

    /** What holds, or where nobody decided anything the last that somebody said of it. */
    public Optional<Judgement> latest() {
        return decision().or(() -> judgements.isEmpty() ? Optional.empty() : Optional.of(judgements.getLast()));
    }

    /** What was said in a stage. */
    public Choice said(int stage) {
        return judgements.stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .map(Judgement::choice)
                .orElse(Choice.NOT_REVIEWED);
    }

    /** Whether a stage is asked about it: all before it moved it on. */
    public boolean reaches(int stage, Plan plan) {
        for (int i = 0; i < stage; i++) {
            if (!plan.stages().get(i).movesOn().contains(said(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing more comes of it. */
    public boolean isSettled() {
        return applied.filter(one -> one.result().isSettled()).isPresent();
    }
}
