package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Instant;
import java.util.stream.Stream;

/** Only who administers roles sets an alert, and only from what it is. */
public final class AlertAdministrator implements Guard<Alerting> {
    @Override
    public Stream<Refusal> judge(Alerting wish) {
        Stream<Refusal> version = wish.before().version() == wish.version()
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.CHANGED_MEANWHILE,
                        "somebody changed it meanwhile; look at it again",
                        wish.before().version(),
                        wish.version()));
        return Stream.concat(authority(wish.slice(), wish.by(), wish.at()), version);
    }

    /** That whoever asks administers roles of the directory at a moment; of Azure's alerts, too. */
    public static Stream<Refusal> authority(Slice slice, Caller by, Instant at) {
        boolean may = slice.account(by.id()).filter(Account::enabled).isPresent()
                && new People(slice, at).has(by.id(), WellKnown.ADMINISTERS_ROLES, DirectoryScope.WHOLE);
        return may
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_ADMINISTRATOR, "only who administers roles of the directory can do this"));
    }
}
