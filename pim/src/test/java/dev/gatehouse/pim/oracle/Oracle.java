package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who has what, by another way than the engine's: it is told what was granted and what happened, keeps a set of moments for
 * each, and answers by intersecting them. It has no states, no consequences and no provisions; and it must be told of the
 * time at every moment at which something ends.
 */
public final class Oracle {
    private final Claims claims = new Claims();
    private final Rules rules = new Rules();
    private final Set<PrincipalId> disabled = new HashSet<>();
    private final Set<Holding> known = new HashSet<>();

    /** From the beginning somebody has something, or is eligible for it. */
    public void given(UUID id, Holding holding, AssignmentKind kind, Interval when, Instant at) {
        claims.time(at);
        claims.put(new Claim(
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

    /** Who is in a group on paper from claims.now() on. */
    public void grouped(PrincipalId group, Set<PrincipalId> members) {
        claims.grouped(group, members);
    }

    public void set(RoleSetting setting) {
        rules.set(setting);
    }

    /** It is so late, and nothing has ended or begun since the last time but what ends or begins at this very moment. */
    public void time(Instant at) {
        claims.time(at);
        claims.all()
                .filter(claim -> claim.until().equals(claims.now()) && claim.isActive() && !claim.reached())
                .toList()
                .forEach(claims::fall);
        settle();
    }

    /** Something that was asked for is granted. */
    public void granted(Form form, Optional<BundleId> bundle) {
        switch (form.action()) {
            case SELF_ACTIVATE -> activated(form, bundle);
            case ADMIN_ASSIGN, ADMIN_RENEW, SELF_RENEW -> assigned(form, bundle);
            case ADMIN_UPDATE, ADMIN_EXTEND, SELF_EXTEND -> moved(form, bundle);
            case ADMIN_REMOVE -> claims.cut(claim -> claim.is(form.holding(), form.kind()));
            case SELF_DEACTIVATE ->
                claims.first(claim ->
                                claim.isActivated() && claim.is(form.holding(), form.kind()) && claims.holds(claim))
                        .ifPresent(one -> claims.put(one.cut(claims.now())));
        }
        settle();
    }

    /** Whatever somebody has activated is taken from him. */
    public void revoked(PrincipalId who, Optional<Target> target) {
        claims.cut(claim -> claim.isActivated()
                && claim.holding().principal().equals(who)
                && target.filter(one -> !one.equals(claim.holding().target())).isEmpty());
        settle();
    }

    /** What was granted for later is taken back. */
    public void canceled(UUID id) {
        claims.find(id).ifPresent(claim -> {
            claims.put(claim.cut(claims.now()));
            claims.fall(claim);
        });
        settle();
    }

    public void enabled(PrincipalId who, boolean so) {
        if (so) {
            disabled.remove(who);
        } else {
            disabled.add(who);
            claims.cut(claim -> claim.holding().principal().equals(who)
                    && (claim.isActivated() || (claim.isActive() && claims.holds(claim) && !claim.reached())));
        }
        settle();
    }

    /** The directory says that somebody has something, as was wanted. */
    public void reached(Holding holding) {
        if (claims.all().anyMatch(claim -> claims.gives(claim, holding))) {
            known.add(holding);
        }
        settle();
    }

    /** The directory will never have it. */
    public void refused(Holding holding) {
        List<Claim> lost = claims.all()
                .filter(claim -> claims.gives(claim, holding) && !claim.reached())
                .toList();
        lost.forEach(claim -> {
            claims.put(claim.cut(claims.now()));
            claims.fall(claim);
        });
        settle();
    }

    /** Who has what claims.now(). */
    public Set<Holding> effective() {
        return held(AssignmentKind.ACTIVE);
    }

    /** Who is eligible for what claims.now(), each in his own name. */
    public Set<Holding> eligible() {
        return held(AssignmentKind.ELIGIBLE);
    }

    private Set<Holding> held(AssignmentKind kind) {
        return claims.all()
                .filter(claim -> claim.kind() == kind && claims.holds(claim))
                .map(Claim::holding)
                .collect(Collectors.toSet());
    }

    private void activated(Form form, Optional<BundleId> bundle) {
        Instant begins = begins(form);
        Claim source = claims.all()
                .filter(claim ->
                        !claim.isActive() && claims.holds(claim) && claim.when().contains(begins))
                .filter(claim -> Reading.isWithin(form.target(), claim.holding().target()))
                .filter(claim -> claims.isIn(form.principal(), claim.holding().principal(), Set.of()))
                .max(Comparator.comparing(Claim::until).thenComparing(Claim::id))
                .orElseThrow(() -> new IllegalStateException(form.holding() + " was activated from nothing"));
        Instant longest = begins.plus(rules.setting(form).activating().longest());
        Instant until = Rules.earliest(Rules.ends(form, begins).orElse(longest), longest);
        claims.put(new Claim(
                form.id().value(),
                form.holding(),
                form.kind(),
                claims.now(),
                Rules.between(begins, until).intersection(source.when()),
                Optional.of(source.id()),
                bundle,
                false));
    }

    private void assigned(Form form, Optional<BundleId> bundle) {
        Instant begins = begins(form);
        claims.put(new Claim(
                form.id().value(),
                form.holding(),
                form.kind(),
                claims.now(),
                Rules.between(begins, Rules.ends(form, begins).orElse(rules.unsaid(form, begins))),
                Optional.empty(),
                bundle,
                false));
    }

    private void moved(Form form, Optional<BundleId> bundle) {
        Optional<Claim> activated = form.action() == Action.SELF_EXTEND
                ? claims.first(
                        claim -> claim.isActivated() && claim.is(form.holding(), form.kind()) && claims.holds(claim))
                : Optional.empty();
        Optional<Claim> moved = activated.or(() -> claims.first(
                claim -> !claim.isActivated() && claim.is(form.holding(), form.kind()) && claim.isOpen(claims.now())));
        if (moved.isEmpty()) {
            assigned(form, bundle);
            return;
        }
        Claim claim = moved.get();
        boolean later = claim.from().isAfter(claims.now());
        Instant from = later && form.action() == Action.ADMIN_UPDATE ? begins(form) : claim.from();
        Instant begins = begins(form).isBefore(from) ? from : begins(form);
        if (claim.isActivated()) {
            var limits = rules.setting(form).activating();
            Instant latest = Rules.earliest(begins.plus(limits.longest()), from.plus(limits.longestInAll()));
            Claim source = claims.get(claim.source().orElseThrow());
            Instant until =
                    Rules.earliest(Rules.earliest(Rules.ends(form, begins).orElse(latest), latest), source.until());
            claims.put(claim.during(Rules.between(from, until)));
        } else {
            claims.put(claim.during(Rules.between(from, Rules.ends(form, begins).orElse(rules.unsaid(form, begins)))));
        }
    }

    private Instant begins(Form form) {
        return form.start().filter(claims.now()::isBefore).orElse(claims.now());
    }

    /** What is lost stays lost; what is had at this moment is known where the directory is known to have it. */
    private void settle() {
        claims.shorten();
        boolean more = true;
        while (more) {
            List<Claim> lost = claims.all()
                    .filter(claim -> claim.isOpen(claims.now()) && (claims.isUnfounded(claim) || isKept(claim)))
                    .toList();
            lost.forEach(claim -> {
                claims.put(claim.cut(claims.now()));
                if (!hasBegun(claim)) {
                    claims.fall(claim);
                }
            });
            more = !lost.isEmpty();
        }
        known.removeIf(holding -> claims.all().noneMatch(claim -> claims.gives(claim, holding)));
        claims.all()
                .filter(claim -> claim.isActive() && !claim.reached() && claims.holds(claim))
                .filter(claim -> known.contains(claim.holding()))
                .toList()
                .forEach(claim -> claims.put(claim.inDirectory()));
    }

    /** Whether it has been had, or began when it was granted. */
    private boolean hasBegun(Claim claim) {
        return claim.from().isBefore(claims.now())
                || (claim.from().equals(claims.now()) && claim.made().equals(claims.now()));
    }

    /** Whether somebody who is disabled was to have it from now on. */
    private boolean isKept(Claim claim) {
        return !claim.isActivated()
                && claim.from().equals(claims.now())
                && claim.made().isBefore(claims.now())
                && disabled.contains(claim.holding().principal());
    }
}
