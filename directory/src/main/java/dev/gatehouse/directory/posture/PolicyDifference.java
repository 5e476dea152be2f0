package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.RolePolicy.Activation;
import dev.gatehouse.directory.tenant.RolePolicy.Lasting;
import dev.gatehouse.directory.tenant.RolePolicy.Stage;
import dev.gatehouse.directory.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the settings of one role with what they were. */
final class PolicyDifference {
    private static final String SECOND_FACTOR = "MultiFactorAuthentication";

    private final Tenant before;
    private final RolePolicy is;
    private final Tenant after;
    private final List<PolicyChange> changes = new ArrayList<>();

    private PolicyDifference(Tenant before, RolePolicy is, Tenant after) {
        this.before = before;
        this.is = is;
        this.after = after;
    }

    /** Every setting that is not what it was. */
    static List<PolicyChange> of(Tenant before, RolePolicy was, Tenant after, RolePolicy is) {
        PolicyDifference difference = new PolicyDifference(before, is, after);
        difference.activation(was.activation(), is.activation());
        difference.lasting("eligible assignment", was.eligibility(), is.eligibility());
        difference.lasting("active assignment", was.assignment(), is.assignment());
        return List.copyOf(difference.changes);
    }

    private void activation(Activation old, Activation now) {
        longest("longest activation", old.longest(), now.longest());
        asks("activation", old.asks(), now.asks(), now.asksForSecondFactor());
        context(old.authenticationContext(), now.authenticationContext());
        if (old.approved() != now.approved()) {
            change("approval", needed(old.approved()), needed(now.approved()), old.approved());
        } else if (now.approved()) {
            levels(old.stages(), now.stages());
            approvers(old.stages(), now.stages());
        }
    }

    private void lasting(String what, Lasting old, Lasting now) {
        if (old.ends() != now.ends()) {
            change("end of " + what, needed(old.ends()), needed(now.ends()), old.ends());
        } else if (now.ends()) {
            longest("longest " + what, old.longest(), now.longest());
        }
        asks(what, old.asks(), now.asks(), now.asks().contains(SECOND_FACTOR));
    }

    private void longest(String setting, Optional<Duration> old, Optional<Duration> now) {
        if (!old.equals(now)) {
            boolean longer = old.isPresent()
                    && now.filter(one -> one.compareTo(old.get()) <= 0).isEmpty();
            change(setting, limit(old), limit(now), longer);
        }
    }

    /** A second factor is not dropped where an authentication context asks for it instead. */
    private void asks(String what, Set<String> old, Set<String> now, boolean secondFactor) {
        Set<String> all = new TreeSet<>(old);
        all.addAll(now);
        for (String ask : all) {
            boolean asked = old.contains(ask);
            if (asked != now.contains(ask)) {
                boolean weaker = asked && !(ask.equals(SECOND_FACTOR) && secondFactor);
                change(what + " asks for " + words(ask), yes(asked), yes(!asked), weaker);
            }
        }
    }

    /** What another context asks for is not in role settings, so it may be less. */
    private void context(Optional<String> old, Optional<String> now) {
        if (!old.equals(now)) {
            change("authentication context", old.orElse("none"), now.orElse("none"), old.isPresent());
        }
    }

    private void levels(List<Stage> old, List<Stage> now) {
        if (levels(old) != levels(now)) {
            change(
                    "levels of approval",
                    Integer.toString(levels(old)),
                    Integer.toString(levels(now)),
                    levels(now) < levels(old));
        }
    }

    /** Where somebody may no longer approve, fewer may, or somebody else instead, as an attacker would want. */
    private void approvers(List<Stage> old, List<Stage> now) {
        Set<PrincipalId> earlier = approvers(old);
        Set<PrincipalId> later = approvers(now);
        if (!earlier.equals(later)) {
            change("approvers", names(earlier, before), names(later, after), !later.containsAll(earlier));
        }
    }

    /** Approval without a level that names anybody is one level. */
    private static int levels(List<Stage> stages) {
        return Math.max(1, stages.size());
    }

    private static Set<PrincipalId> approvers(List<Stage> stages) {
        return stages.stream().flatMap(stage -> stage.approvers().stream()).collect(Collectors.toSet());
    }

    private static String names(Set<PrincipalId> ids, Tenant tenant) {
        return ids.isEmpty()
                ? "nobody by name"
                : ids.stream().map(tenant::name).sorted().collect(Collectors.joining(", "));
    }

    private static String limit(Optional<Duration> longest) {
        return longest.map(Durations::words).orElse("no limit");
    }

    private static String needed(boolean needed) {
        return needed ? "needed" : "not needed";
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static String words(String ask) {
        return switch (ask) {
            case SECOND_FACTOR -> "a second factor";
            case "Justification" -> "a justification";
            case "Ticketing" -> "a ticket";
            default -> ask;
        };
    }

    private void change(String setting, String earlier, String later, boolean weaker) {
        changes.add(new PolicyChange(is, setting, earlier, later, weaker));
    }
}
