package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.setting.Ask;
import java.time.Instant;
import java.util.stream.Stream;

/** Where who activates must have proved a second factor, who approves must, too; and say why, where that is set. */
public final class DeciderProof implements Guard<Ruling> {
    @Override
    public Stream<Refusal> judge(Ruling wish) {
        return Stream.concat(factor(wish), reason(wish));
    }

    private static Stream<Refusal> factor(Ruling wish) {
        boolean asked = wish.setting().activating().asks().contains(Ask.MULTI_FACTOR_AUTHENTICATION);
        return !asked
                        || SecondFactor.isFresh(
                                wish.by().secondFactor(),
                                wish.at(),
                                wish.slice().terms())
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.SECOND_FACTOR,
                        "sign in with a second factor again to decide; a proof holds for",
                        wish.slice().terms().proofAge(),
                        wish.by().secondFactor().map(Instant::toString).orElse("none")));
    }

    private static Stream<Refusal> reason(Ruling wish) {
        if (wish.justification().length() > Reason.LONGEST) {
            return Stream.of(Refusal.of(
                    Refusal.Code.JUSTIFICATION,
                    "a reason has at most so many characters",
                    Reason.LONGEST,
                    wish.justification().length()));
        }
        return wish.step().filter(step -> step.stage().asksForReason()).isPresent()
                        && Words.isBlank(wish.justification())
                ? Stream.of(Refusal.of(Refusal.Code.JUSTIFICATION, "say why: a justification is required"))
                : Stream.empty();
    }
}
