package dev.gatehouse.detection.context;

import dev.gatehouse.detection.config.Account;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.PostureSettings;
import dev.gatehouse.detection.config.WorkingHours;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.UserPrincipalName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins facts into a {@link Context}. Facts may come in any order and any number of times; the context depends on the set
 * of them only.
 */
final class ContextBuilder {
    private static final int VERSION_DIGITS = 12;

    private final Set<Fact> facts = new LinkedHashSet<>();
    private Optional<WorkingHours> workingHours = Optional.empty();
    private PostureSettings posture = PostureSettings.DEFAULT;

    ContextBuilder add(Fact fact) {
        facts.add(fact);
        return this;
    }

    ContextBuilder addAll(Collection<Fact> more) {
        facts.addAll(more);
        return this;
    }

    /** What the administrator declared. */
    ContextBuilder declare(Configuration configuration) {
        workingHours = configuration.workingHours();
        posture = configuration.posture();
        for (Account account : configuration.emergencyAccounts()) {
            add(new Fact.Emergency(
                    account.account(), from(account.validity()), until(account.validity()), evidence(account)));
        }
        for (Account account : configuration.privilegedAccounts()) {
            Mark mark =
                    Mark.begin(from(account.validity()), until(account.validity()), How.DECLARED, evidence(account));
            add(new Fact.Assignment(account.account(), Optional.empty(), mark));
        }
        return this;
    }

    Context build() {
        Accounts accounts = new Accounts();
        facts.forEach(accounts::name);
        facts.forEach(accounts::take);
        Groups.spread(accounts);
        List<Principal> principals = accounts.principals();
        boolean namesMatter = facts.stream().anyMatch(ContextBuilder::speaksOfName);
        return new Context(
                new PrincipalTable(principals), workingHours, posture.allTiers(), version(principals), namesMatter);
    }

    private static boolean speaksOfName(Fact fact) {
        return switch (fact) {
            case Fact.Alias alias -> false;
            case Fact.Assignment assignment -> assignment.who() instanceof UserPrincipalName;
            case Fact.Membership membership -> membership.member() instanceof UserPrincipalName;
            case Fact.Emergency emergency -> emergency.who() instanceof UserPrincipalName;
        };
    }

    private static String evidence(Account account) {
        String reason = account.reason().isEmpty() ? "" : ": " + account.reason();
        return account.origin() + reason;
    }

    private static long from(Interval interval) {
        return interval.start().map(ContextBuilder::micros).orElse(Hold.EVER);
    }

    private static long until(Interval interval) {
        return interval.end().map(ContextBuilder::micros).orElse(Hold.ALWAYS);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private String version(List<Principal> principals) {
        TreeSet<String> lines = new TreeSet<>();
        principals.forEach(principal -> lines.add(principal.toString()));
        workingHours.ifPresent(hours ->
                lines.add(hours.zone() + " " + new TreeSet<>(hours.days()) + " " + hours.from() + " " + hours.to()));
        posture.tiers().forEach((role, tier) -> lines.add(role + " " + tier));
        posture.accountTiers().forEach((account, tier) -> lines.add(account + " " + tier));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The accounts that facts speak of. Facts by name go to every object that bore the name. */
    static final class Accounts {
        private final Map<UserPrincipalName, Set<ObjectId>> idsOf = new HashMap<>();
        private final Map<ObjectId, Set<UserPrincipalName>> namesOf = new HashMap<>();
        private final Map<PrincipalRef, Known> known =
                new TreeMap<>(java.util.Comparator.comparing(PrincipalRef::toString));
        private final Map<ObjectId, Map<PrincipalRef, List<Mark>>> members = new HashMap<>();

        private void name(Fact fact) {
            if (fact instanceof Fact.Alias alias) {
                for (UserPrincipalName name : alias.name().aliases()) {
                    idsOf.computeIfAbsent(name, any -> new HashSet<>()).add(alias.id());
                    namesOf.computeIfAbsent(alias.id(), any -> new HashSet<>()).add(name);
                }
            }
        }

        private void take(Fact fact) {
            switch (fact) {
                case Fact.Alias alias -> {}
                case Fact.Assignment assignment -> owners(assignment.who()).forEach(who -> of(who).add(assignment));
                case Fact.Membership membership ->
                    owners(membership.member())
                            .forEach(who -> members.computeIfAbsent(membership.group(), any -> new HashMap<>())
                                    .computeIfAbsent(who, any -> new ArrayList<>())
                                    .add(membership.mark()));
                case Fact.Emergency emergency ->
                    owners(emergency.who())
                            .forEach(who -> of(who).emergency
                                    .add(new Hold(
                                            Optional.empty(),
                                            How.DECLARED,
                                            emergency.from(),
                                            emergency.until(),
                                            emergency.evidence())));
            }
        }

        private Set<? extends PrincipalRef> owners(PrincipalRef who) {
            if (who instanceof UserPrincipalName name) {
                Set<ObjectId> ids = new HashSet<>();
                name.aliases().forEach(alias -> ids.addAll(idsOf.getOrDefault(alias, Set.of())));
                if (!ids.isEmpty()) {
                    Set<PrincipalRef> owners = new HashSet<>();
                    ids.forEach(id -> owners.add(new PrincipalId(id)));
                    return owners;
                }
            }
            return Set.of(who);
        }

        private Known of(PrincipalRef who) {
            return known.computeIfAbsent(who, any -> new Known());
        }

        Map<ObjectId, Map<PrincipalRef, List<Mark>>> members() {
            return members;
        }

        /** What a group held, or nothing. */
        List<Hold> holdsOf(ObjectId group) {
            Known held = known.get(new PrincipalId(group));
            return held == null ? List.of() : held.holds();
        }

        void inherit(PrincipalRef who, Hold hold) {
            of(who).inherited.add(hold);
        }

        private List<Principal> principals() {
            List<Principal> principals = new ArrayList<>();
            known.forEach((who, what) -> {
                List<Hold> holds = what.holds();
                if (!holds.isEmpty() || !what.emergency.isEmpty()) {
                    principals.add(new Principal(id(who), names(who), holds, what.emergency()));
                }
            });
            return principals;
        }

        private static Optional<ObjectId> id(PrincipalRef who) {
            return who instanceof PrincipalId id ? Optional.of(id.value()) : Optional.empty();
        }

        private List<String> names(PrincipalRef who) {
            Set<UserPrincipalName> names = switch (who) {
                case PrincipalId id -> namesOf.getOrDefault(id.value(), Set.of());
                case UserPrincipalName name -> name.aliases();
            };
            return names.stream().map(UserPrincipalName::value).sorted().toList();
        }
    }

    /** What is known of one account while facts still come in. */
    private static final class Known {
        private final Map<Optional<HeldRole>, List<Mark>> marks = new HashMap<>();
        private final List<Mark> declared = new ArrayList<>();
        private final Set<Hold> emergency = new LinkedHashSet<>();
        private final Set<Hold> inherited = new LinkedHashSet<>();

        private void add(Fact.Assignment assignment) {
            if (assignment.mark().how() == How.DECLARED) {
                declared.add(assignment.mark());
            } else {
                marks.computeIfAbsent(assignment.role(), any -> new ArrayList<>())
                        .add(assignment.mark());
            }
        }

        private List<Hold> holds() {
            List<Hold> holds = new ArrayList<>(inherited);
            holds.addAll(Timeline.of(Optional.empty(), declared));
            marks.forEach((role, list) -> holds.addAll(Timeline.of(role, list)));
            return holds;
        }

        private List<Hold> emergency() {
            return emergency.stream()
                    .sorted(java.util.Comparator.comparingLong(Hold::from).thenComparing(Hold::evidence))
                    .toList();
        }
    }
}
