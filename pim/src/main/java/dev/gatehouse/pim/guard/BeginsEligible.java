package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.state.Eligibility;
import java.util.stream.Stream;

/** What is activated begins only if its holder is still eligible. */
public final class BeginsEligible implements Guard<Beginning> {
    @Override
    public Stream<Refusal> judge(Beginning wish) {
        return Eligibility.holds(wish.slice(), wish.grant(), wish.at())
                ? Stream.empty()
                : Stream.of(Refusal.of(Refusal.Code.NOT_ELIGIBLE, "he is not eligible any more"));
    }
}
