package dev.gatehouse.pim.alert.check;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.posture.Check;
import dev.gatehouse.directory.posture.Checks;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.state.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What checks look at.
 *
 * @param open the slice's open grants
 * @param tenant the slice as the checks of the directory see a tenant
 * @param baseline with the slice's emergency accounts, and figures from the alerts' thresholds
 */
record Scene(Slice slice, OpenGrants open, Facts facts, Tenant tenant, Baseline baseline, Instant at) {
    Scene {
        requireNonNull(slice, "slice is null");
        requireNonNull(open, "open is null");
        requireNonNull(facts, "facts is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(baseline, "baseline is null");
        requireNonNull(at, "at is null");
    }

    static Scene of(Slice slice, Facts facts, Instant at) {
        return new Scene(
                slice,
                OpenGrants.of(slice),
                facts,
                Tenants.of(slice, facts, at),
                baseline(slice, facts.baseline()),
                at);
    }

    /** More than one fewer is as many as the threshold says, or more. */
    private static Baseline baseline(Slice slice, Baseline given) {
        Set<PrincipalRef> emergency = new HashSet<>(given.emergency());
        slice.accounts().values().stream()
                .filter(Account::emergency)
                .map(Account::id)
                .forEach(emergency::add);
        Baseline.Limits limits = new Baseline.Limits(
                share(slice, AlertKind.TOO_MANY_GLOBAL_ADMINS).count() - 1,
                Duration.ofDays(days(slice, AlertKind.STALE_SIGN_IN)),
                given.limits().activation(),
                given.limits().emergencyAccounts(),
                share(slice, AlertKind.TOO_MANY_OWNERS).count() - 1,
                share(slice, AlertKind.TOO_MANY_PERMANENT_OWNERS).count() - 1);
        return new Baseline(given.roles(), given.tiers(), emergency, given.naming(), given.namingWords(), limits);
    }

    Thresholds.Share share(AlertKind kind) {
        return share(slice, kind);
    }

    private static Thresholds.Share share(Slice slice, AlertKind kind) {
        return slice.alert(kind).thresholds() instanceof Thresholds.Share share
                ? share
                : (Thresholds.Share) kind.usual();
    }

    int days(AlertKind kind) {
        return days(slice, kind);
    }

    private static int days(Slice slice, AlertKind kind) {
        return slice.alert(kind).thresholds() instanceof Thresholds.Days days
                ? days.days()
                : ((Thresholds.Days) kind.usual()).days();
    }

    /** What checks of the directory, by their ids, come to. */
    Outcome findings(Function<Stream<Finding>, Stream<Incident>> incidents, String... ids) {
        List<Check> checks = Checks.all().stream()
                .filter(check -> List.of(ids).contains(check.about().id()))
                .toList();
        if (checks.size() != ids.length) {
            throw new IllegalStateException("there are no such checks: " + List.of(ids));
        }
        Set<String> lacks = checks.stream()
                .flatMap(check -> check.about().needs().stream())
                .filter(need -> !tenant.has(need))
                .map(Dataset::words)
                .collect(Collectors.toSet());
        if (!lacks.isEmpty()) {
            return new Outcome.Unjudged(lacks);
        }
        Stream<Finding> findings = checks.stream()
                .flatMap(check -> check.examine(tenant, baseline).findings().stream())
                .filter(finding -> !finding.compensated());
        return new Outcome.Found(incidents.apply(findings).distinct().toList());
    }
}
