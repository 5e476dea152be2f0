package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account is to be, or is, otherwise. */
final class Accounts {
    private Accounts() {}

    static Draft enable(Slice slice, Command.Enable enable, Instant at) {
        boolean may = new People(slice, at)
                .canAdminister(enable.by().id(), Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        if (!may) {
            return Draft.Unwanted.because(Refusal.of(
                    Refusal.Code.NOT_ADMINISTRATOR, "only who administers roles enables and disables accounts"));
        }
        Optional<Account> account = slice.account(enable.principal());
        if (account.isEmpty()) {
            return Draft.Unwanted.because(Refusal.of(Refusal.Code.PRINCIPAL_UNKNOWN, "there is no such account"));
        }
        if (account.get().emergency() && !enable.enabled()) {
            return Draft.Unwanted.because(Refusal.of(
                    Refusal.Code.NOT_GOVERNABLE,
                    "an emergency account is let in always; take it off the list of emergency accounts first"));
        }
        return changed(account, account.get().enabled(enable.enabled()));
    }

    static Draft observe(Slice slice, Command.Observe news) {
        return changed(slice.account(news.account().id()), news.account());
    }

    private static Draft changed(Optional<Account> before, Account after) {
        return Draft.Wanted.of(
                before.filter(after::equals).isPresent() ? List.of() : List.of(new Change.OfAccount(before, after)));
    }
}
