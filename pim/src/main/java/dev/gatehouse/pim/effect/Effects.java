package dev.gatehouse.pim.effect;

import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is to be done outside because something changed. */
public final class Effects {
    private Effects() {}

    /** What follows from changes, in their order. */
    public static List<Effect> of(Slice before, Slice after, List<Change> changes, Instant at) {
        RequestEffects requests = new RequestEffects(after, at);
        GrantEffects grants = new GrantEffects(after, at);
        Sessions sessions = new Sessions(before, changes, at);
        return changes.stream()
                .flatMap(change -> switch (change) {
                    case Change.OfRequest one -> requests.of(one);
                    case Change.OfGrant one -> grants.of(one);
                    case Change.OfProvision one -> sessions.of(one);
                    case Change.OfSetting any -> Stream.<Effect>empty();
                    case Change.OfAccount any -> Stream.<Effect>empty();
                    case Change.OfReview any -> Stream.<Effect>empty();
                    case Change.OfInstance any -> Stream.<Effect>empty();
                    case Change.OfItem any -> Stream.<Effect>empty();
                    case Change.OfAlert any -> Stream.<Effect>empty();
                    case Change.OfRole any -> Stream.<Effect>empty();
                })
                .toList();
    }
}
