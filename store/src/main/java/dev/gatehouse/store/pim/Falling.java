package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what ends with something that ends, and who must not be the last. */
final class Falling {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    private final Search search;
    private final Tables tables;
    private final Gathering found;
    private final Approving approving;
    private final Terms terms;
    private final boolean guarded;

    private final Agenda<PrincipalId> bereft = new Agenda<>();
    private final Agenda<PrincipalId> perhapsGroups = new Agenda<>();
    private final Agenda<PrincipalId> heard = new Agenda<>();
    private final Agenda<RequestId> takenBack = new Agenda<>();
    private final Agenda<GrantId> made = new Agenda<>();
    private final Agenda<Holding> ending = new Agenda<>();
    private final Agenda<GrantId> sources = new Agenda<>();
    private final Agenda<Target> relied = new Agenda<>();
    private final Agenda<Grant> falling = new Agenda<>();
    private final Agenda<Grant> leaving = new Agenda<>();
    private final Agenda<Target.Role> standing = new Agenda<>();

    Falling(Search search, Tables tables, Gathering found, Approving approving, Terms terms, boolean guarded) {
        this.search = search;
        this.tables = tables;
        this.found = found;
        this.approving = approving;
        this.terms = terms;
        this.guarded = guarded;
    }

    /** Whatever somebody activated may end. */
    void activated(PrincipalId who) {
        bereft.add(who);
    }

    /** What a request made may end. */
    void takenBack(RequestId request) {
        takenBack.add(request);
    }

    /** The grants of a holding may end. */
    void ending(Holding holding) {
        ending.add(holding);
    }

    /** A grant may end. */
    void ends(Grant grant) {
        search.holder(grant.principal());
        search.maker(grant);
        heard(grant.principal());
        falling.add(grant);
    }

    /** Somebody is told something of what he has: whoever is in it, where it is a group. */
    void heard(PrincipalId who) {
        heard.add(who);
    }

    /** What a group activated, should there be such a thing, may end at any time, and its members are not looked at. */
    void activatedBy(Grant grant) {
        perhapsGroups.add(grant.principal());
    }

    /** Whoever can be counted on when nothing else works. */
    void standing() {
        standing.add(EVERYTHING);
    }

    /** Looks up what is open; answers whether there was anything. Accounts are known by then. */
    boolean look() {
        return Agenda.any(
                        bereft.each(this::lookUpBereft),
                        perhapsGroups.each(who -> {
                            if (found.isGroup(who)) {
                                bereft.add(who);
                            }
                        }),
                        heard.each(who -> {
                            if (found.isGroup(who)) {
                                search.below(who);
                            }
                        }),
                        ending.each(holding -> found.open(holding.principal()).stream()
                                .filter(grant -> grant.holding().equals(holding))
                                .forEach(this::ends)),
                        made.each(id -> found.grant(id).filter(Grant::isOpen).ifPresent(this::ends)),
                        takenBack.each(
                                id -> found.request(id).map(Request::grant).ifPresent(this::lookUpMade)),
                        falling.each(this::fall),
                        sources.work(this::lookUpSources),
                        relied.work(
                                targets -> tables.requests().activating(targets).forEach(search::take)),
                        standing.each(this::lookUpStanding))
                || leaving.each(this::leave);
    }

    private void lookUpMade(GrantId id) {
        search.grant(id);
        made.add(id);
    }

    private void lookUpBereft(PrincipalId who) {
        found.open(who).stream()
                .filter(grant -> grant.origin() == Origin.ACTIVATED)
                .forEach(this::ends);
    }

    private void fall(Grant grant) {
        search.account(grant.principal());
        if (guarded && grant.origin() == Origin.ASSIGNED && grant.kind() == AssignmentKind.ACTIVE) {
            standing();
        }
        if (grant.kind() == AssignmentKind.ELIGIBLE) {
            fallWith(grant);
        } else if (Targets.place(grant.target()).isPresent()) {
            search.above(grant.principal());
            Targets.place(grant.target()).ifPresent(search::above);
            leaving.add(grant);
        }
    }

    /** What was activated from it, and requests to activate it. */
    private void fallWith(Grant eligible) {
        sources.add(eligible.id());
        if (found.isGroup(eligible.principal())) {
            relied.add(eligible.target());
        }
    }

    private void lookUpSources(List<GrantId> eligibilities) {
        for (Grant grant : tables.grants().from(eligibilities)) {
            search.take(grant);
            ends(grant);
        }
    }

    /**
     * Whoever is in a group that leaves another one loses what he activated from that and from the groups that it is in.
     * What a user loses who leaves a group himself is known with him.
     */
    private void leave(Grant membership) {
        PrincipalId who = membership.principal();
        if (!found.isGroup(who)) {
            return;
        }
        PrincipalId group = ((Target.Group) membership.target()).group();
        Set<PrincipalId> left = new HashSet<>(found.containersOf(group));
        left.add(group);
        left.stream()
                .flatMap(one -> found.open(one).stream())
                .filter(grant -> grant.kind() == AssignmentKind.ELIGIBLE)
                .forEach(this::fallWith);
    }

    private void lookUpStanding(Target.Role everything) {
        search.givers(everything);
        terms.founder().ifPresent(founder -> {
            search.account(founder);
            search.setting(everything.setting());
            approving.founder(new Holding(founder, everything));
        });
    }
}
