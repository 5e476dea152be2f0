package dev.gatehouse.detection.posture;

import dev.gatehouse.detection.config.Account;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.PostureSettings;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.posture.Baseline;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** What a configuration wants of a tenant. */
public final class Baselines {
    private Baselines() {}

    /** The baseline at a time: declarations that do not hold then do not count. */
    public static Baseline of(Configuration configuration, Instant at) {
        PostureSettings settings = configuration.posture();
        Set<PrincipalRef> emergency = configuration.emergencyAccounts().stream()
                .filter(account -> account.validity().contains(at))
                .map(Account::account)
                .collect(Collectors.toSet());
        return new Baseline(
                RoleCatalogue.builtIn()
                        .adjusted(
                                configuration.privilegedRoles().add(),
                                configuration.privilegedRoles().remove()),
                settings.allTiers(),
                emergency,
                name -> settings.privilegedNames().matcher(name).find(),
                "matches " + settings.privilegedNames().pattern(),
                settings.limits());
    }
}
