package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has what, by another way than the engine's: it is told what was granted and what happened, keeps a set of moments for
 * each, and answers by intersecting them. It has no states, no consequences and no provisions; and it must be told of the
 * time at every moment at which something ends.
 */
public final class Oracle {
    private final Map<UUID, Claim> claims = new LinkedHashMap<>();
    private final Map<SettingKey, RoleSetting> settings = new HashMap<>();
    private final Set<PrincipalId> disabled = new HashSet<>();
    private final Memberships memberships = new Memberships();
    private final Set<Holding> known = new HashSet<>();
    private Instant now = Instant.MIN;

    /** From the beginning somebody has something, or is eligible for it. */
    public void given(UUID id, Holding holding, AssignmentKind kind, Interval when, Instant at) {
        now = at;
        put(new Claim(
                id,
                holding,
                kind,
                at,
                IntervalSet.of(when),
                Optional.empty(),
                Optional.empty(),
                kind == AssignmentKind.ACTIVE));
        if (kind == AssignmentKind.ACTIVE) {
            known.add(holding);
        }
    }

    /** Who is in a group on paper from now on. */
    public void grouped(PrincipalId group, Set<PrincipalId> members) {
        memberships.onPaper(group, members, now);
    }

    public void set(RoleSetting setting) {
        settings.put(setting.key(), setting);
    }

    /** It is so late, and nothing has ended or begun since the last time but what ends or begins at this very moment. */
    public void time(Instant at) {
        now = at;
        claims.values().stream()
                .filter(claim -> claim.until().equals(now) && claim.isActive() && !claim.reached())
                .toList()
                .forEach(this::fall);
        settle();
    }

    /** Something that was asked for is granted. */
    public void granted(Form form, Optional<BundleId> bundle) {
        switch (form.action()) {
            case SELF_ACTIVATE -> activated(form, bundle);
            case ADMIN_ASSIGN, ADMIN_RENEW, SELF_RENEW -> assigned(form, bundle);
            case ADMIN_UPDATE, ADMIN_EXTEND, SELF_EXTEND -> moved(form, bundle);
            case ADMIN_REMOVE -> cut(claim -> claim.is(form.holding(), form.kind()));
            case SELF_DEACTIVATE ->
                subject(claim -> claim.isActivated() && claim.is(form.holding(), form.kind()) && holds(claim))
                        .ifPresent(one -> put(one.cut(now)));
        }
        settle();
    }

    /** Whatever somebody has activated is taken from him. */
    public void revoked(PrincipalId who, Optional<Target> target) {
        cut(claim -> claim.isActivated()
                && claim.holding().principal().equals(who)
                && target.filter(one -> !one.equals(claim.holding().target())).isEmpty());
        settle();
    }

    /** What was granted for later is taken back. */
    public void canceled(UUID id) {
        Optional.ofNullable(claims.get(id)).ifPresent(claim -> {
            put(claim.cut(now));
            fall(claim);
        });
        settle();
    }

    public void enabled(PrincipalId who, boolean so) {
        if (so) {
            disabled.remove(who);
        } else {
            disabled.add(who);
            cut(claim -> claim.holding().principal().equals(who)
                    && (claim.isActivated() || claim.isActive() && holds(claim) && !claim.reached()));
        }
        settle();
    }

    /** The directory says that somebody has something, as was wanted. */
    public void reached(Holding holding) {
        if (claims.values().stream().anyMatch(claim -> gives(claim, holding))) {
            known.add(holding);
        }
        settle();
    }

    /** The directory will never have it. */
    public void refused(Holding holding) {
        List<Claim> lost = claims.values().stream()
                .filter(claim -> gives(claim, holding) && !claim.reached())
                .toList();
        lost.forEach(claim -> {
            put(claim.cut(now));
            fall(claim);
        });
        settle();
    }

    /** Who has what now. */
    public Set<Holding> effective() {
        return held(AssignmentKind.ACTIVE);
    }

    /** Who is eligible for what now, each in his own name. */
    public Set<Holding> eligible() {
        return held(AssignmentKind.ELIGIBLE);
    }

    private Set<Holding> held(AssignmentKind kind) {
        return claims.values().stream()
                .filter(claim -> claim.kind() == kind && holds(claim))
                .map(Claim::holding)
                .collect(Collectors.toSet());
    }

    private boolean gives(Claim claim, Holding holding) {
        return claim.is(holding, AssignmentKind.ACTIVE) && holds(claim);
    }

    private boolean holds(Claim claim) {
        return moments(claim).contains(now);
    }

    /** When a claim holds: no longer than the stretch in which its source is its holder's, by other claims than this. */
    private IntervalSet moments(Claim claim) {
        return moments(claim, Set.of());
    }

    private IntervalSet moments(Claim claim, Set<UUID> above) {
        if (claim.source().isEmpty() || above.contains(claim.id())) {
            return above.contains(claim.id()) ? IntervalSet.EMPTY : claim.when();
        }
        Set<UUID> all = new HashSet<>(above);
        all.add(claim.id());
        Claim source = claims.get(claim.source().get());
        return moments(source, all)
                .intersection(memberships.moments(
                        claim.holding().principal(), source.holding().principal(), group -> places(group, all)))
                .around(claim.made())
                .map(IntervalSet::of)
                .orElse(IntervalSet.EMPTY)
                .intersection(claim.when());
    }

    /** When who was put into a group. */
    private Map<PrincipalId, IntervalSet> places(PrincipalId group, Set<UUID> above) {
        Target place = new Target.Group(group, Target.Access.MEMBER);
        Map<PrincipalId, IntervalSet> all = new HashMap<>();
        claims.values().stream()
                .filter(claim -> claim.isActive() && claim.holding().target().equals(place))
                .forEach(claim -> all.merge(claim.holding().principal(), moments(claim, above), IntervalSet::union));
        return all;
    }

    private void put(Claim claim) {
        claims.put(claim.id(), claim);
    }

    private void cut(Predicate<Claim> which) {
        claims.values().stream()
                .filter(claim -> claim.isOpen(now) && which.test(claim))
                .toList()
                .forEach(claim -> put(claim.cut(now)));
    }

    private Optional<Claim> subject(Predicate<Claim> which) {
        return claims.values().stream()
                .filter(which)
                .min(Comparator.comparing(Claim::from).thenComparing(Claim::id));
    }

    private void activated(Form form, Optional<BundleId> bundle) {
        Instant begins = begins(form);
        Claim source = claims.values().stream()
                .filter(claim ->
                        !claim.isActive() && holds(claim) && claim.when().contains(begins))
                .filter(claim -> Reading.isWithin(form.target(), claim.holding().target()))
                .filter(claim -> memberships
                        .moments(form.principal(), claim.holding().principal(), group -> places(group, Set.of()))
                        .contains(now))
                .max(Comparator.comparing(Claim::until).thenComparing(Claim::id))
                .orElseThrow(() -> new IllegalStateException(form.holding() + " was activated from nothing"));
        Instant longest = begins.plus(setting(form).activating().longest());
        Instant until = earliest(ends(form, begins).orElse(longest), longest);
        put(new Claim(
                form.id().value(),
                form.holding(),
                form.kind(),
                now,
                between(begins, until).intersection(source.when()),
                Optional.of(source.id()),
                bundle,
                false));
    }

    private void assigned(Form form, Optional<BundleId> bundle) {
        Instant begins = begins(form);
        put(new Claim(
                form.id().value(),
                form.holding(),
                form.kind(),
                now,
                between(begins, ends(form, begins).orElse(unsaid(form, begins))),
                Optional.empty(),
                bundle,
                false));
    }

    private void moved(Form form, Optional<BundleId> bundle) {
        Optional<Claim> activated = form.action() == Action.SELF_EXTEND
                ? subject(claim -> claim.isActivated() && claim.is(form.holding(), form.kind()) && holds(claim))
                : Optional.empty();
        Optional<Claim> moved = activated.or(() ->
                subject(claim -> !claim.isActivated() && claim.is(form.holding(), form.kind()) && claim.isOpen(now)));
        if (moved.isEmpty()) {
            assigned(form, bundle);
            return;
        }
        Claim claim = moved.get();
        boolean later = claim.from().isAfter(now);
        Instant from = later && form.action() == Action.ADMIN_UPDATE ? begins(form) : claim.from();
        Instant begins = begins(form).isBefore(from) ? from : begins(form);
        if (claim.isActivated()) {
            var rules = setting(form).activating();
            Instant latest = earliest(begins.plus(rules.longest()), from.plus(rules.longestInAll()));
            Claim source = claims.get(claim.source().orElseThrow());
            Instant until = earliest(earliest(ends(form, begins).orElse(latest), latest), source.until());
            put(claim.during(between(from, until)));
        } else {
            put(claim.during(between(from, ends(form, begins).orElse(unsaid(form, begins)))));
        }
    }

    private Instant begins(Form form) {
        return form.start().filter(now::isBefore).orElse(now);
    }

    /** The end that was asked for, if any was. */
    private static Optional<Instant> ends(Form form, Instant begins) {
        return switch (form.expiration()) {
            case Expiration.Unsaid any -> Optional.empty();
            case Expiration.Never any -> Optional.of(Instant.MAX);
            case Expiration.At at -> Optional.of(at.end());
            case Expiration.After after -> Optional.of(begins.plus(after.time()));
        };
    }

    private Instant unsaid(Form form, Instant begins) {
        RoleSetting setting = setting(form);
        Lasting rule = form.kind() == AssignmentKind.ELIGIBLE ? setting.eligibility() : setting.assignment();
        return rule.ends() ? begins.plus(rule.longest()) : Instant.MAX;
    }

    private RoleSetting setting(Form form) {
        SettingKey key = form.target().setting();
        return settings.getOrDefault(key, Baseline.of(key));
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static IntervalSet between(Instant from, Instant until) {
        return from.isBefore(until) ? IntervalSet.of(Interval.between(from, until)) : IntervalSet.EMPTY;
    }

    /** What is lost stays lost; what is had at this moment is known where the directory is known to have it. */
    private void settle() {
        boolean more = true;
        while (more) {
            List<Claim> lost = claims.values().stream()
                    .filter(claim -> claim.isOpen(now) && isLost(claim))
                    .toList();
            lost.forEach(claim -> {
                put(claim.cut(now));
                if (!claim.from().isBefore(now)) {
                    fall(claim);
                }
            });
            more = !lost.isEmpty();
        }
        known.removeIf(holding -> claims.values().stream().noneMatch(claim -> gives(claim, holding)));
        claims.values().stream()
                .filter(claim -> claim.isActive() && !claim.reached() && holds(claim))
                .filter(claim -> known.contains(claim.holding()))
                .toList()
                .forEach(claim -> put(claim.inDirectory()));
    }

    private boolean isLost(Claim claim) {
        if (claim.source().isPresent()) {
            Claim source = claims.get(claim.source().get());
            return !holds(source)
                    || !memberships
                            .moments(
                                    claim.holding().principal(),
                                    source.holding().principal(),
                                    group -> places(group, Set.of(claim.id())))
                            .contains(now)
                    || claim.until().isAfter(source.until()) && shortened(claim, source);
        }
        return claim.from().equals(now)
                && claim.made().isBefore(now)
                && disabled.contains(claim.holding().principal());
    }

    /** A source that was made shorter makes shorter what comes from it, for good; that is no loss. */
    private boolean shortened(Claim claim, Claim source) {
        put(claim.during(claim.when().intersection(source.when())));
        return false;
    }

    /** What stands and falls with a claim falls. */
    private void fall(Claim claim) {
        if (claim.bundle().isPresent()) {
            cut(other -> other.bundle().equals(claim.bundle()));
        }
    }

    /** What is said of a claim, for a reader. */
    public Stream<String> words() {
        return claims.values().stream().map(Claim::toString);
    }
}
