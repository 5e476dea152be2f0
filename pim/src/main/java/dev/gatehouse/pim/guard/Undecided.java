package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Step;
import java.util.stream.Stream;

/** Only what is open is decided, one stage after the other. */
public final class Undecided implements Guard<Ruling> {
    @Override
    public Stream<Refusal> judge(Ruling wish) {
        if (!wish.request().status().isPending() || wish.step().isEmpty()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.NOT_OPEN,
                    "there is nothing to decide any more",
                    "",
                    wish.request().status()));
        }
        boolean before = wish.request().steps().stream().limit(wish.place()).allMatch(Step::isApproved);
        if (!before || wish.step().get().since().isEmpty()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.NOT_ITS_TURN, "the stage before it must be approved first", "", wish.place() + 1));
        }
        return wish.step().get().isOpen()
                ? Stream.empty()
                : Stream.of(Refusal.of(Refusal.Code.NOT_OPEN, "this stage is decided", "", wish.place() + 1));
    }
}
