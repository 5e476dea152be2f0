package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A slice that was loaded for much news of the directory, in parts that have nothing to do with each other: each piece of
 * news is decided over little, and not over all that the others are about. Whoever has a place in a group is in a part with
 * it, and so is whoever shares a bundle with somebody, or activated from what somebody has.
 */
final class Parts {
    private final Map<PrincipalId, PrincipalId> above = new HashMap<>();
    private final Map<BundleId, PrincipalId> bundles = new HashMap<>();
    private final Map<PrincipalId, Slice> parts = new HashMap<>();
    private final Slice rest;

    private Parts(Slice whole, boolean alone) {
        if (alone) {
            rest = whole;
            return;
        }
        rest = new Slice(
                whole.terms(),
                whole.mark(),
                whole.accounts(),
                Map.of(),
                whole.roles(),
                whole.definitions(),
                whole.settings(),
                Map.of(),
                Map.of(),
                Map.of(),
                whole.atRisk(),
                whole.reviews(),
                whole.signIns(),
                whole.alerts());
        join(whole);
        Map<PrincipalId, SliceBuilder> made = new HashMap<>();
        whole.groups().values().forEach(group -> of(made, group.id()).with(group));
        whole.grants().values().forEach(grant -> of(made, grant.principal()).with(grant));
        whole.requests()
                .values()
                .forEach(request -> of(made, request.form().principal()).with(request));
        whole.provisions()
                .values()
                .forEach(provision -> of(made, provision.holding().principal()).with(provision));
        made.forEach((id, part) -> parts.put(id, part.build()));
    }

    /** The parts of a slice that was loaded for these; of one command there is one part, whatever it is. */
    static Parts of(Slice whole, List<Command> commands) {
        return new Parts(whole, commands.size() == 1);
    }

    /** What a command is about. */
    Slice of(Command command) {
        return parts.isEmpty() ? rest : parts.getOrDefault(partOf(command), rest);
    }

    /** What it is about is otherwise now. */
    void after(Command command, List<Change> changes, Instant at) {
        if (!parts.isEmpty() && !changes.isEmpty()) {
            parts.put(partOf(command), of(command).after(changes, at));
        }
    }

    private PrincipalId partOf(Command news) {
        return root(
                switch (news) {
                    case Command.Reached one -> one.holding().principal();
                    case Command.Failed one -> one.holding().principal();
                    case Command.Submit any -> throw noNews(any);
                    case Command.Decide any -> throw noNews(any);
                    case Command.Cancel any -> throw noNews(any);
                    case Command.Revoke any -> throw noNews(any);
                    case Command.Set any -> throw noNews(any);
                    case Command.Enable any -> throw noNews(any);
                    case Command.Observe any -> throw noNews(any);
                    case Command.ExpireDue any -> throw noNews(any);
                    case Command.OfReview any -> throw noNews(any);
                    case Command.OfAlert any -> throw noNews(any);
                    case Command.OfRole any -> throw noNews(any);
                });
    }

    private static IllegalArgumentException noNews(Command other) {
        return new IllegalArgumentException(
                "no news of the directory: " + other.getClass().getSimpleName());
    }

    private SliceBuilder of(Map<PrincipalId, SliceBuilder> made, PrincipalId who) {
        return made.computeIfAbsent(root(who), any -> SliceBuilder.of(rest));
    }

    private void join(Slice whole) {
        for (Group group : whole.groups().values()) {
            group.members().forEach(member -> join(group.id(), member));
            group.owners().forEach(owner -> join(group.id(), owner));
        }
        for (Grant grant : whole.grants().values()) {
            join(grant.principal(), grant.target());
            join(grant.principal(), grant.bundle());
            grant.eligibility().flatMap(whole::grant).ifPresent(source -> join(grant.principal(), source.principal()));
        }
        for (Request request : whole.requests().values()) {
            PrincipalId who = request.form().principal();
            join(who, request.form().target());
            join(who, request.bundle());
            whole.grant(request.grant()).ifPresent(grant -> join(who, grant.principal()));
        }
        for (Provision provision : whole.provisions().values()) {
            join(provision.holding().principal(), provision.holding().target());
        }
    }

    private void join(PrincipalId who, Target target) {
        if (target instanceof Target.Group place) {
            join(who, place.group());
        }
    }

    private void join(PrincipalId who, Optional<BundleId> bundle) {
        bundle.map(one -> bundles.putIfAbsent(one, who)).ifPresent(other -> join(who, other));
    }

    private void join(PrincipalId one, PrincipalId other) {
        PrincipalId root = root(one);
        if (!root.equals(root(other))) {
            above.put(root(other), root);
        }
    }

    /** One of a part, by whom the part is known. The way there becomes shorter each time. */
    private PrincipalId root(PrincipalId who) {
        PrincipalId root = who;
        for (PrincipalId next = above.get(root); next != null; next = above.get(root)) {
            PrincipalId over = above.get(next);
            if (over != null) {
                above.put(root, over);
            }
            root = next;
        }
        return root;
    }
}
