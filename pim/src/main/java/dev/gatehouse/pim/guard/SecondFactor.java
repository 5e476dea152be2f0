package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.state.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a second factor is asked for, it was proved in this session and not long ago. */
public final class SecondFactor implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        return !wish.asks().contains(Ask.MULTI_FACTOR_AUTHENTICATION)
                        || isFresh(
                                wish.by().secondFactor(),
                                wish.at(),
                                wish.slice().terms())
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.SECOND_FACTOR,
                        "sign in with a second factor again; a proof holds for",
                        wish.slice().terms().proofAge(),
                        wish.by().secondFactor().map(Instant::toString).orElse("none")));
    }

    /** Whether a proof is neither old nor from a future that no clock explains. */
    static boolean isFresh(Optional<Instant> proof, Instant at, Terms terms) {
        return proof.filter(when -> !when.isBefore(at.minus(terms.proofAge())))
                .filter(when -> !when.isAfter(at.plus(terms.skew())))
                .isPresent();
    }
}
