package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.state.People;
import java.util.stream.Stream;

/** Only who administers a target changes its setting, and only from what it is. */
public final class SettingAdministrator implements Guard<Setting> {
    @Override
    public Stream<Refusal> judge(Setting wish) {
        return Stream.concat(authority(wish), version(wish));
    }

    private static Stream<Refusal> authority(Setting wish) {
        boolean may = new People(wish.slice(), wish.at())
                .canAdminister(wish.by().id(), wish.after().key().target());
        return may
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_ADMINISTRATOR,
                        "only who administers it at this moment can do this: activate such a role first"));
    }

    private static Stream<Refusal> version(Setting wish) {
        return wish.before().version() == wish.after().version()
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.CHANGED_MEANWHILE,
                        "somebody changed it meanwhile; look at it again",
                        wish.before().version(),
                        wish.after().version()));
    }
}
