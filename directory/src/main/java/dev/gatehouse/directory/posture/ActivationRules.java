package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.RolePolicy.Activation;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the guide wants of the activation of a role: five settings, each a finding where it is otherwise.
 *
 * <p>The guide wants two levels of approval, and PIM has one. With one level the setting passes with compensation where at
 * least two people can approve: then there is somebody besides whoever asks, and nobody is the only one who decides.
 */
record ActivationRules(About about, Tenant tenant, Baseline baseline) {
    /** How many settings {@link #of} looks at. */
    static final int SETTINGS = 5;

    private static final int ENOUGH = 2;

    ActivationRules {
        requireNonNull(about, "about is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(baseline, "baseline is null");
    }

    /** All five. */
    List<Finding> of(RolePolicy policy) {
        return Stream.of(justification(policy), secondFactor(policy), approval(policy), levels(policy), longest(policy))
                .flatMap(Optional::stream)
                .toList();
    }

    /** That a reason is asked for. */
    Optional<Finding> justification(RolePolicy policy) {
        return policy.activation().asksForJustification()
                ? Optional.empty()
                : Optional.of(finding(policy, "justification", "not asked for", "asked for", false, asks(policy)));
    }

    /** That a second factor is asked for. */
    Optional<Finding> secondFactor(RolePolicy policy) {
        return policy.activation().asksForSecondFactor()
                ? Optional.empty()
                : Optional.of(finding(
                        policy,
                        "second factor",
                        "not asked for",
                        "asked for, or an authentication context",
                        false,
                        asks(policy)));
    }

    /** That somebody must approve. */
    Optional<Finding> approval(RolePolicy policy) {
        return policy.activation().approved()
                ? Optional.empty()
                : Optional.of(finding(
                        policy, "approval", "not needed", "needed", false, RuleRequest.approval(policy, tenant)));
    }

    /** That two people approve one after the other, or at least that two can; one who is asked twice is no second. */
    Optional<Finding> levels(RolePolicy policy) {
        Activation activation = policy.activation();
        List<String> approvers =
                Approvers.of(policy, tenant).stream().map(User::name).sorted().toList();
        boolean twoLevels = activation.stages().size() >= ENOUGH;
        boolean passes = activation.approved() && approvers.size() >= ENOUGH;
        if (twoLevels && passes) {
            return Optional.empty();
        }
        String levels = twoLevels ? "two levels" : "one level";
        return Optional.of(finding(
                policy,
                "levels of approval",
                activation.approved() ? levels + whoCan(approvers) : "no approval",
                "two levels, or one level and at least two people who can approve",
                passes,
                RuleRequest.approval(policy, tenant)));
    }

    /** That it ends soon enough. */
    Optional<Finding> longest(RolePolicy policy) {
        Duration most = baseline.limits().activation();
        Optional<Duration> longest = policy.activation().longest();
        return longest.filter(one -> one.compareTo(most) <= 0).isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        policy,
                        "longest activation",
                        longest.map(Durations::words).orElse("no limit"),
                        "at most " + Durations.words(most),
                        false,
                        RuleRequest.expiration(policy, "Expiration_EndUser_Assignment", most)));
    }

    private static String whoCan(List<String> approvers) {
        return switch (approvers.size()) {
            case 0 -> ", and nobody who can approve";
            case 1 -> ", and only " + approvers.getFirst() + " can approve";
            default ->
                "; that " + approvers.size() + " people can approve makes up for it: " + String.join(", ", approvers);
        };
    }

    /** Asks for all that is wanted at once; a second factor and an authentication context exclude each other. */
    private static String asks(RolePolicy policy) {
        Set<String> asks = new HashSet<>(policy.activation().asks());
        asks.add("Justification");
        if (policy.activation().authenticationContext().isEmpty()) {
            asks.add("MultiFactorAuthentication");
        }
        return RuleRequest.activationAsks(policy, asks);
    }

    private Finding finding(
            RolePolicy policy, String setting, String is, String should, boolean compensated, String remedy) {
        return new Finding(
                about,
                RoleSubject.of(policy, tenant, baseline),
                setting,
                is,
                should,
                about.severity(),
                baseline.tiers().of(policy.role(), baseline.roles()),
                compensated,
                List.of(remedy));
    }
}
