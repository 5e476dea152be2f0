package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.state.Approvers;
import java.util.stream.Stream;

/** Only a person decides who is an approver of this stage at this moment. */
public final class NamedApprover implements Guard<Ruling> {
    @Override
    public Stream<Refusal> judge(Ruling wish) {
        if (wish.by().app()) {
            return Stream.of(Refusal.of(Refusal.Code.APPLICATION, "an application cannot decide; a person must"));
        }
        boolean may = wish.step().stream()
                .anyMatch(step -> new Approvers(wish.slice(), wish.at())
                        .isOne(
                                wish.by().id(),
                                step,
                                wish.request().form().principal(),
                                wish.request().form().target()));
        return may
                ? Stream.empty()
                : Stream.of(
                        Refusal.of(Refusal.Code.NOT_APPROVER, "he is not an approver of this stage at this moment"));
    }
}
