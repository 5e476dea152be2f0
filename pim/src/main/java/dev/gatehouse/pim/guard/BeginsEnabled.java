package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Account;
import java.util.stream.Stream;

/** Nothing begins for who may not sign in. */
public final class BeginsEnabled implements Guard<Beginning> {
    @Override
    public Stream<Refusal> judge(Beginning wish) {
        return wish.slice()
                        .account(wish.grant().principal())
                        .filter(Account::canHold)
                        .isPresent()
                ? Stream.empty()
                : Stream.of(Refusal.of(Refusal.Code.PRINCIPAL_DISABLED, "the account is disabled"));
    }
}
