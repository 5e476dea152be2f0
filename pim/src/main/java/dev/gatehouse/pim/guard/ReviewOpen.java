package dev.gatehouse.pim.guard;

import java.util.stream.Stream;

/** Nobody decides when the time for it is over, nor what an earlier stage settled. */
public final class ReviewOpen implements Guard<Reviewing> {
    @Override
    public Stream<Refusal> judge(Reviewing wish) {
        if (wish.stage().isEmpty()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.TOO_LATE,
                    "the time of this review is over",
                    wish.instance().closed().orElseGet(wish.instance()::end),
                    wish.at()));
        }
        int stage = wish.instance().stage(wish.at()).orElseThrow();
        return wish.item().reaches(stage, wish.instance().plan())
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_OPEN,
                        "an earlier stage settled this",
                        "",
                        wish.item().said(stage - 1)));
    }
}
