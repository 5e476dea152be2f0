package dev.gatehouse.server.overlay;

import dev.gatehouse.detection.config.Account;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.Overlay;
import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.directory.PrincipalRef;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whom something that people set names. */
public final class Named {
    private Named() {}

    /** Every name and id in it: of an account, of whom an exclusion is about, of what a list holds. */
    public static Set<String> all(SetEntry entry) {
        Set<String> names = new LinkedHashSet<>();
        Overlay.read(entry).configuration().ifPresent(set -> {
            accounts(set).forEach(account -> names.add(account.account().toString()));
            set.expectations().forEach(one -> names.addAll(one.entities()));
            set.watchlists()
                    .names()
                    .forEach(list -> set.watchlists().values(list).ifPresent(names::addAll));
        });
        return names;
    }

    /** Those that spell an account; not what a list holds, which may be much. */
    static Set<String> accounts(SetEntry entry) {
        Set<String> accounts = new LinkedHashSet<>();
        if (entry.kind() != SetKind.WATCHLIST) {
            all(entry).stream()
                    .filter(name -> PrincipalRef.parse(name).isPresent())
                    .forEach(accounts::add);
        }
        return accounts;
    }

    private static Stream<Account> accounts(Configuration set) {
        return Stream.concat(set.emergencyAccounts().stream(), set.privilegedAccounts().stream());
    }
}
