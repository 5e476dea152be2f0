package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.setting.Ask;
import java.util.stream.Stream;

/** Where a reason is asked for there is one, and none is endless. */
public final class Reason implements Guard<Asking> {
    /** How long a reason may be, in characters. */
    public static final int LONGEST = 1_000;

    @Override
    public Stream<Refusal> judge(Asking wish) {
        String reason = wish.form().justification();
        if (reason.length() > LONGEST) {
            return Stream.of(Refusal.of(
                    Refusal.Code.JUSTIFICATION, "a reason has at most so many characters", LONGEST, reason.length()));
        }
        return wish.asks().contains(Ask.JUSTIFICATION) && Words.isBlank(reason)
                ? Stream.of(Refusal.of(Refusal.Code.JUSTIFICATION, "say why: a justification is required"))
                : Stream.empty();
    }
}
