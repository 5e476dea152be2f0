package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** A request has one outcome: what was denied, taken back, too late, failed or revoked stays so, and what was granted is never decided again. */
public final class B5OneOutcome implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.requests()
                .filter(one -> one.before()
                        .filter(old -> isWrong(old.status(), one.after().status()))
                        .isPresent())
                .map(one -> one.after().form().holding() + " was "
                        + one.before().orElseThrow().status() + " and became "
                        + one.after().status());
    }

    private static boolean isWrong(Status before, Status after) {
        return switch (before) {
            case DENIED, CANCELED, FAILED, REVOKED, TIMED_OUT -> true;
            case PROVISIONED -> after != Status.REVOKED && after != Status.FAILED;
            case GRANTED, PENDING_PROVISIONING ->
                after.isPending() || after == Status.DENIED || after == Status.TIMED_OUT;
            case PENDING_APPROVAL, PENDING_APPROVAL_PROVISIONING, PENDING_ADMIN_DECISION -> false;
        };
    }
}
