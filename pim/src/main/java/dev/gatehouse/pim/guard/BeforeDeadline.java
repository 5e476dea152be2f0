package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/** Nobody decides when the time for it is over, whether somebody has said so or not. */
public final class BeforeDeadline implements Guard<Ruling> {
    @Override
    public Stream<Refusal> judge(Ruling wish) {
        return wish.step().flatMap(step -> step.deadline()).stream()
                .filter(deadline -> !wish.at().isBefore(deadline))
                .map(deadline -> Refusal.of(
                        Refusal.Code.TOO_LATE,
                        "the time to decide is over; it must be asked for again",
                        deadline,
                        wish.at()));
    }
}
