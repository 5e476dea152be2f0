package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.review.Choice;
import java.util.stream.Stream;

/** Where a reason is asked for who approves says one, and none is endless. */
public final class ReviewReason implements Guard<Reviewing> {
    @Override
    public Stream<Refusal> judge(Reviewing wish) {
        int length = wish.justification().length();
        if (length > Reason.LONGEST) {
            return Stream.of(Refusal.of(
                    Refusal.Code.JUSTIFICATION, "a reason has at most so many characters", Reason.LONGEST, length));
        }
        boolean asked = wish.choice() == Choice.APPROVE
                && wish.instance().plan().settings().asksForReason();
        return asked && Words.isBlank(wish.justification())
                ? Stream.of(
                        Refusal.of(Refusal.Code.JUSTIFICATION, "say why it should stay: a justification is required"))
                : Stream.empty();
    }
}
