package dev.gatehouse.bench.grants;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.posture.Tiers;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.check.Alerts;
import dev.gatehouse.pim.alert.check.Facts;
import dev.gatehouse.pim.alert.check.Outcome;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has a tenant looked through for all of PIM's alerts, as a server does every five minutes. */
final class Watchful {
    private static final RoleDefinitionId EXCHANGE_ADMINISTRATOR =
            RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de");
    private static final Instant NOW = Population.START.plus(Duration.ofDays(90));
    private static final int PASSES = 5;

    private Watchful() {}

    /**
     * How long a look takes, of some the fastest.
     *
     * @param holders how many are eligible for a privileged role and have activated it, and have not signed in for long
     * @param milliseconds of a look
     * @param tenth of a look among a tenth of them
     */
    record Look(int holders, double milliseconds, double tenth) {}

    /** Measures it. */
    static Look measure(int holders) {
        double tenth = milliseconds(Math.max(1, holders / 10));
        return new Look(holders, milliseconds(holders), tenth);
    }

    private static double milliseconds(int holders) {
        Slice tenant = tenant(holders);
        Set<Holding> held = new HashSet<>();
        tenant.grants().values().stream()
                .filter(Grant::isActive)
                .map(Grant::holding)
                .forEach(held::add);
        Baseline baseline = new Baseline(
                RoleCatalogue.builtIn(), Tiers.builtIn(), Set.of(), any -> true, "any", Baseline.Limits.DEFAULT);
        Facts facts = new Facts(baseline, Optional.of(held), Optional.empty(), Optional.empty());
        long fastest = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long begin = System.nanoTime();
            Outcome stale = Alerts.examine(tenant, facts, NOW).get(AlertKind.STALE_SIGN_IN);
            if (!(stale instanceof Outcome.Found found) || found.incidents().size() < holders) {
                throw new IllegalStateException("not all of them were found: " + stale);
            }
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest / 1e6;
    }

    private static Slice tenant(int holders) {
        SliceBuilder tenant =
                new SliceBuilder().mark(NOW).signIns(new SignIns(NOW.minus(Duration.ofDays(400)), Map.of()));
        Target role = Target.Role.everywhere(EXCHANGE_ADMINISTRATOR);
        for (int i = 0; i < holders; i++) {
            PrincipalId who = Population.principal(i);
            Grant eligible = Population.assigned("eligible " + i, who, role, AssignmentKind.ELIGIBLE);
            tenant.with(Account.user(who, "user " + i)).with(eligible).with(activated(i, eligible));
        }
        return tenant.build();
    }

    private static Grant activated(int number, Grant eligible) {
        return new Grant(
                new GrantId(Population.id("active " + number)),
                eligible.principal(),
                eligible.target(),
                AssignmentKind.ACTIVE,
                Origin.ACTIVATED,
                new Interval(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(3))),
                GrantState.CURRENT,
                Optional.of(eligible.id()),
                Optional.empty(),
                true,
                Optional.empty());
    }
}
