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
            Outcome stale = Alerts.examine(tenant, facts, Population.START).get(AlertKind.STALE_SIGN_IN);
            if (!(stale instanceof Outcome.Found found) || found.incidents().size() < holders) {
                throw new IllegalStateException("not all of them were found: " + stale);
            }
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest / 1e6;
    }

    private static Slice tenant(int holders) {
        Instant now = Population.START;
        SliceBuilder tenant =
                new SliceBuilder().mark(now).signIns(new SignIns(now.minus(Duration.ofDays(400)), Map.of()));
        Target role = Target.Role.everywhere(EXCHANGE_ADMINISTRATOR);
        for (int i = 0; i < holders; i++) {
            PrincipalId who = Population.principal(i);
            GrantId eligible = new GrantId(Population.id("eligible " + i));
            tenant.with(Account.user(who, "user " + i));
            tenant.with(grant(
                    eligible,
                    who,
                    role,
                    AssignmentKind.ELIGIBLE,
                    Interval.since(now.minus(Duration.ofDays(90))),
                    Optional.empty()));
            tenant.with(grant(
                    new GrantId(Population.id("active " + i)),
                    who,
                    role,
                    AssignmentKind.ACTIVE,
                    new Interval(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(3))),
                    Optional.of(eligible)));
        }
        return tenant.build();
    }

    private static Grant grant(
            GrantId id,
            PrincipalId who,
            Target target,
            AssignmentKind kind,
            Interval validity,
            Optional<GrantId> eligibility) {
        return new Grant(
                id,
                who,
                target,
                kind,
                eligibility.isPresent() ? Origin.ACTIVATED : Origin.ASSIGNED,
                validity,
                GrantState.CURRENT,
                eligibility,
                Optional.empty(),
                eligibility.isPresent(),
                Optional.empty());
    }
}
