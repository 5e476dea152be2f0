package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Action;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Outcome;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.SourceNote;
import dev.gatehouse.store.pim.PimFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Has PIM know who there is, and gives a new tenant its first administrator. */
final class Principals {
    private static final Logger LOG = Logger.getLogger(Principals.class);

    private final Users users;
    private final PimFacts facts;
    private final AuditTrail trail;
    private final String tenant;
    private final Lead lead;
    private final InstantSource clock;

    Principals(Users users, PimFacts facts, AuditTrail trail, String tenant, Lead lead, InstantSource clock) {
        this.users = requireNonNull(users, "users is null");
        this.facts = requireNonNull(facts, "facts is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.lead = requireNonNull(lead, "lead is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Does something during which nobody looks at who there is, so that what it says of somebody is not taken back by that. */
    synchronized <T> T undisturbed(Supplier<T> work) {
        return work.get();
    }

    /** Looks at all of them, where this instance decides. */
    synchronized void round() {
        if (!lead.decides()) {
            return;
        }
        List<Users.User> all = users.all();
        Map<PrincipalId, Account> known =
                facts.accounts(all.stream().map(user -> user.account().id()).toList()).stream()
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        for (Users.User user : all) {
            if (!user.account().equals(known.get(user.account().id()))) {
                lead.decide(new Command.Observe(user.account()));
            }
        }
        if (facts.terms().founder().isEmpty()) {
            first(all).ifPresent(this::begin);
        }
    }

    private static Optional<Account> first(List<Users.User> all) {
        return all.stream()
                .filter(user -> user.administers() && user.account().canAct())
                .min(Comparator.comparing(Users.User::created))
                .map(Users.User::account);
    }

    /** The one assignment that nobody asks for: somebody must be able to make the others. */
    private void begin(Account founder) {
        Instant now = clock.instant();
        Grant grant = new Grant(
                new GrantId(UUID.randomUUID()),
                founder.id(),
                Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR),
                AssignmentKind.ACTIVE,
                Origin.ASSIGNED,
                Interval.since(now),
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        AuditEntry entry = new AuditEntry(
                now,
                tenant,
                new Actor(ActorKind.SYSTEM, "gatehouse-pim", "PIM"),
                new Action("pim.begin"),
                new dev.gatehouse.audit.Target("principal", founder.id().toString(), founder.name()),
                Outcome.DONE,
                "the first administrator of a new tenant: a standing Global Administrator");
        boolean _ = trail.take("pim-begin", 1, List.of(new SourceNote(1, Notes.of(entry))));
        facts.begin(new SliceBuilder()
                .mark(now)
                .terms(Terms.USUAL.founder(founder.id()))
                .with(founder)
                .with(grant)
                .with(Provision.first(grant.holding(), now))
                .build());
        LOG.infof(
                "%s is the first administrator of PIM: a standing Global Administrator, until two others can approve",
                founder.name());
    }
}
