package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.state.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a command looks at, and what hangs on it.
 *
 * <p>The engine follows a change to its end in whatever it sees, so nothing may be in a slice half. Three rules say when it
 * is not. Where a grant is in it, so is whatever decides whether it goes on: its holder's account and, where it was
 * activated, all that he and the groups that he is in have; and with something that could end, its request. Where something
 * that a holding rests on is in it, so is all that the holding rests on, and what the directory is to say of it. Where something may end, so is what ends with it: what was activated from it, requests to activate it,
 * what was granted together with it; and where it is a place in a group, all of this of what the group has.
 *
 * <p>What is written down and told of a decision is kept, too, so nobody who hears of something may be missing: whoever is in
 * a group that gets or loses something, those whose turn it is next, and by whose wish the directory has something no more.
 *
 * <p>Each round looks up all that became known to be needed in the round before, with one statement a kind; what must
 * be known first has its place first.
 */
final class Search {
    private final Tables tables;
    private final Risk risk;
    private final Gathering found;
    private final Approving approving;
    private final Judging judging;
    private final Falling falling;

    private final Agenda<PrincipalId> accounts = new Agenda<>();
    private final Agenda<PrincipalId> persons = new Agenda<>();
    private final Agenda<PrincipalId> groups = new Agenda<>();
    private final Agenda<PrincipalId> holders = new Agenda<>();
    private final Agenda<PrincipalId> above = new Agenda<>();
    private final Agenda<PrincipalId> below = new Agenda<>();
    private final Agenda<PrincipalId> owned = new Agenda<>();
    private final Agenda<PrincipalId> owners = new Agenda<>();
    private final Agenda<AtRisk> risky = new Agenda<>();
    private final Agenda<Holding> reported = new Agenda<>();
    private final Agenda<Target> givers = new Agenda<>();
    private final Agenda<GrantId> grants = new Agenda<>();
    private final Agenda<RequestId> requests = new Agenda<>();
    private final Agenda<BundleId> bundles = new Agenda<>();
    private final Agenda<SettingKey> settings = new Agenda<>();
    private final Agenda<RoleDefinitionId> roles = new Agenda<>();

    /** Somebody for whom a setting may want to know whether he has an open alert. */
    private record AtRisk(PrincipalId who, SettingKey setting) {}

    Search(Tables tables, Risk risk, Terms terms, Instant at, ReadSet what, Gathering found) {
        this.tables = tables;
        this.risk = risk;
        this.found = found;
        this.approving = new Approving(this, found);
        this.judging = new Judging(this, found, approving);
        this.falling = new Falling(this, tables, found, approving, terms, what.guarded());
        Beginning beginning = new Beginning(this, tables, approving, judging, falling, at);
        what.needs().forEach(beginning::need);
    }

    /** Until nothing more is needed. */
    void run() {
        while (look() || falling.look() || approving.look() || judging.look()) {
            // What was found may need more.
        }
    }

    private boolean look() {
        return Agenda.any(
                holders.work(this::lookUpHolders),
                above.work(this::lookUpAbove),
                below.work(this::lookUpBelow),
                givers.work(this::lookUpGivers),
                owned.work(who -> tables.groups().ownerships(who).forEach(this::owner)),
                owners.work(those -> tables.groups().owners(those).forEach(this::owner)),
                grants.work(ids -> tables.grants().byId(ids).forEach(this::take)),
                reported.work(this::lookUpReported),
                requests.work(ids -> tables.requests().byId(ids).forEach(this::take)),
                bundles.work(this::lookUpBundles),
                accounts.work(ids -> found.accounts(tables.accounts().byId(ids))),
                persons.work(ids -> found.accounts(tables.accounts().ofPersons(ids))),
                groups.work(ids -> found.groups(tables.groups().byId(ids))),
                settings.work(keys -> found.settings(tables.settings().byKey(keys))),
                roles.work(ids -> found.roles(tables.roles().among(ids))),
                // Last: by now it is known whether the setting wants to know.
                risky.work(this::lookUpRisk));
    }

    /** Nobody is asked about those for whom nothing depends on it: whoever is asked might not answer. */
    private void lookUpRisk(List<AtRisk> those) {
        Set<PrincipalId> asked = those.stream()
                .filter(one -> found.setting(one.setting()).activating().asksAboutRisk())
                .filter(one ->
                        found.account(one.who()).filter(Account::emergency).isEmpty())
                .map(AtRisk::who)
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            found.atRisk(risk.among(asked));
        }
    }

    private void lookUpHolders(List<PrincipalId> who) {
        List<Grant> open = tables.grants().of(who);
        open.forEach(this::take);
        open.stream().filter(grant -> grant.kind() == AssignmentKind.ACTIVE).forEach(this::maker);
        List<Provision> provisions = tables.provisions().of(who);
        found.provisions(provisions);
        provisions.forEach(one -> group(one.holding().target()));
        tables.requests().pending(who).forEach(this::take);
    }

    /** What ended, where the directory says that somebody has something no more, and by whose wish. */
    private void lookUpReported(List<Holding> those) {
        Map<Holding, Provision> gone = those.stream()
                .flatMap(holding -> found.provision(holding).filter(one -> !one.wanted()).stream())
                .collect(Collectors.toMap(Provision::holding, one -> one, (one, same) -> one));
        if (gone.isEmpty()) {
            return;
        }
        List<PrincipalId> who =
                gone.keySet().stream().map(Holding::principal).distinct().toList();
        Instant first = gone.values().stream()
                .map(Provision::since)
                .min(Instant::compareTo)
                .orElseThrow();
        for (Grant grant : tables.grants().ended(who, first)) {
            Provision lost = gone.get(grant.holding());
            if (lost != null
                    && grant.ended()
                            .filter(end -> !end.at().isBefore(lost.since()))
                            .isPresent()) {
                take(grant);
                maker(grant);
            }
        }
        for (Request request : tables.requests().ending(who, first)) {
            Provision lost = gone.get(request.form().holding());
            if (lost != null && !request.created().isBefore(lost.since())) {
                take(request);
            }
        }
    }

    private void lookUpAbove(List<PrincipalId> who) {
        tables.groups().memberships(who).forEach(tie -> {
            found.member(tie);
            above(tie.group());
        });
        for (PrincipalId one : who) {
            found.open(one).forEach(this::climb);
        }
    }

    /** Whoever has a place in a group has what the group has. */
    private void climb(Grant grant) {
        if (grant.isActive()) {
            Targets.place(grant.target()).ifPresent(this::above);
        }
    }

    private void lookUpBelow(List<PrincipalId> those) {
        tables.groups().members(those).forEach(tie -> {
            found.member(tie);
            accounts.add(tie.who());
            below(tie.who());
        });
    }

    private void lookUpGivers(List<Target> targets) {
        for (Grant grant : tables.grants().giving(targets)) {
            take(grant);
            if (!(grant.target() instanceof Target.Group place) || place.access() == Target.Access.MEMBER) {
                below(grant.principal());
            }
        }
        found.provisions(tables.provisions().wanted(targets));
    }

    private void lookUpBundles(List<BundleId> those) {
        tables.requests().together(those).forEach(request -> {
            take(request);
            holder(request.form().principal());
            Targets.place(request.form().target()).ifPresent(this::above);
        });
        tables.grants().together(those).forEach(grant -> {
            take(grant);
            falling.ends(grant);
        });
    }

    private void owner(GroupRows.Tie tie) {
        found.owner(tie);
        groups.add(tie.group());
        accounts.add(tie.who());
    }

    /** A grant, with whatever decides whether it goes on. */
    void take(Grant grant) {
        if (!found.grant(grant)) {
            return;
        }
        accounts.add(grant.principal());
        group(grant.target());
        if (!grant.isOpen()) {
            return;
        }
        settings.add(grant.target().setting());
        if (above.had(grant.principal())) {
            climb(grant);
        }
        if (grant.origin() == Origin.ACTIVATED) {
            above(grant.principal());
            falling.activatedBy(grant);
        }
        grant.bundle().ifPresent(bundles::add);
    }

    /** A request, with whatever decides whether it goes on. */
    void take(Request request) {
        if (!found.request(request)) {
            return;
        }
        accounts.add(request.by());
        accounts.add(request.form().principal());
        request.steps().stream()
                .flatMap(step -> step.votes().stream())
                .map(Vote::by)
                .forEach(accounts::add);
        request.bundle().ifPresent(bundles::add);
        target(request.form().target());
        if (request.status().isPending()) {
            above(request.form().principal());
            falling.heard(request.by());
            grants.add(request.grant());
            risk(request.form());
            if (request.form().action() == Action.SELF_RENEW) {
                renewed(request.form().holding(), request.form().kind());
            }
        }
    }

    /** The assignment of a holding that was over last: that which is renewed. */
    void renewed(Holding holding, AssignmentKind kind) {
        tables.grants().lastOver(holding, kind).ifPresent(this::take);
    }

    /** A target: whether it is there, and what is set for it. */
    void target(Target target) {
        settings.add(target.setting());
        switch (target) {
            case Target.Role role -> roles.add(role.role());
            case Target.Group group -> {
                groups.add(group.group());
                accounts.add(group.group());
            }
        }
    }

    /** What a group is called, where it is a place in one. */
    private void group(Target target) {
        if (target instanceof Target.Group place) {
            accounts.add(place.group());
        }
    }

    /** The directory says something of a holding. */
    void reported(Holding holding) {
        holder(holding.principal());
        reported.add(holding);
    }

    /** The request that made a grant. */
    void maker(Grant grant) {
        requests.add(new RequestId(grant.id().value()));
    }

    void grant(GrantId id) {
        grants.add(id);
    }

    void request(RequestId id) {
        requests.add(id);
    }

    /** The groups that somebody owns without PIM's doing. */
    void ownedBy(PrincipalId who) {
        owned.add(who);
    }

    /** Whether whoever a form is for has an open alert, where what is set for its target wants to know. */
    void risk(Form form) {
        SettingKey key = form.target().setting();
        settings.add(key);
        if (form.action().mayActivate()) {
            accounts.add(form.principal());
            risky.add(new AtRisk(form.principal(), key));
        }
    }

    void account(PrincipalId who) {
        accounts.add(who);
    }

    /** All accounts of a human. */
    void person(PrincipalId person) {
        persons.add(person);
    }

    void setting(SettingKey key) {
        settings.add(key);
    }

    /** What somebody has, is to have, and asked for. */
    void holder(PrincipalId who) {
        holders.add(who);
        accounts.add(who);
        groups.add(who);
    }

    /** The same, and the groups that he is in, with what they have. */
    void above(PrincipalId who) {
        holder(who);
        above.add(who);
    }

    /** Everybody in a group. */
    void below(PrincipalId group) {
        accounts.add(group);
        groups.add(group);
        below.add(group);
        givers.add(new Target.Group(group, Target.Access.MEMBER));
    }

    /** Whoever has a target now, himself or through a group. */
    void givers(Target target) {
        givers.add(target);
    }

    /** Whoever owns a group. */
    void owners(PrincipalId group) {
        groups.add(group);
        owners.add(group);
        givers.add(new Target.Group(group, Target.Access.OWNER));
    }
}
