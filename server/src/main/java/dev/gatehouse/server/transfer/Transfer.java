package dev.gatehouse.server.transfer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.audit.Party;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.grant.Users;
import dev.gatehouse.server.start.StartException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes an export over into the embedded directory, in the name of an administrator. */
public final class Transfer {
    private final PimStation pim;
    private final InstantSource clock;
    private final Account by;
    private final Here here;

    private Transfer(PimStation pim, InstantSource clock, Account by, Here here) {
        this.pim = pim;
        this.clock = clock;
        this.by = by;
        this.here = here;
    }

    /**
     * Begins: what there is now is what the plan is made from.
     *
     * @param pim which decides
     * @param name of the administrator's account; empty for the first administrator
     * @throws StartException where there is none, or he administers no roles
     */
    public static Transfer by(PimStation pim, InstantSource clock, Optional<String> name) {
        requireNonNull(pim, "pim is null");
        Here here = here(pim, clock.instant());
        Account by = name.isPresent() ? named(pim, name.get()) : first(pim, here);
        if (!new People(here.world(), here.at())
                .canAdminister(by.id(), Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR))) {
            throw new StartException(by.name()
                    + " does not administer roles at this moment; name somebody who does with" + " --as ACCOUNT");
        }
        return new Transfer(pim, clock, by, here);
    }

    /** What the embedded directory holds at a moment. */
    public static Here here(PimStation pim, Instant at) {
        Set<PrincipalId> local =
                pim.users().all().stream().map(user -> user.account().id()).collect(Collectors.toSet());
        return new Here(
                pim.facts().world(at, SignInFacts.UNKNOWN), pim.settings().customRoles(), local, at);
    }

    private static Account named(PimStation pim, String name) {
        return pim.users().all().stream()
                .map(Users.User::account)
                .filter(account -> account.kind() == Account.Kind.USER)
                .filter(account -> account.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new StartException("there is no account " + name + "; gatehouse admin create makes one"));
    }

    private static Account first(PimStation pim, Here here) {
        return pim.facts()
                .terms()
                .founder()
                .flatMap(here::account)
                .orElseThrow(
                        () -> new StartException(
                                "there is no administrator yet; make one with gatehouse admin create NAME, with the same --data"));
    }

    /** In whose name it is. */
    public String administrator() {
        return by.name();
    }

    /** What becomes of all that an export tells. */
    public Plan plan(ReadExport export) {
        // Whoever has the data folder in his hands proved more than a second factor does.
        return Planner.of(export, here, Caller.proven(by.id(), here.at()), UUID::randomUUID);
    }

    /**
     * Does what is planned, all of it or nothing.
     *
     * @param keep is given the plan with what the engine refuses, before anything is kept, and answers whether to keep it
     * @param progress is told how many commands were decided
     */
    public void apply(Plan plan, Predicate<Plan> keep, IntConsumer progress) {
        Party who = new Party(by.id(), by.name(), by.kind());
        var _ = pim.bulk(plan.bulk(who, clock.instant()), refused -> keep.test(plan.judged(refused)), progress);
    }
}
