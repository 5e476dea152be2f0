package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Vote;
import java.util.stream.Stream;

/** Every vote is of another person. */
public final class AnotherPerson implements Guard<Ruling> {
    @Override
    public Stream<Refusal> judge(Ruling wish) {
        boolean voted = wish.request().steps().stream()
                .flatMap(step -> step.votes().stream())
                .map(Vote::by)
                .anyMatch(wish::isDeciders);
        return voted
                ? Stream.of(Refusal.of(Refusal.Code.SAME_PERSON, "he has decided already; another person must"))
                : Stream.empty();
    }
}
