package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of contoso.example, their second factors and devices. */
final class ContosoAccounts {
    private static final String PASSKEY = "passKeyDeviceBound";
    private static final String PUSH = "microsoftAuthenticatorPush";
    private static final Instant FIRST = Instant.parse("2021-03-01T08:00:00Z");

    private final ContosoPeople people;
    private final ContosoOthers others;
    private final DirectoryExport export;
    private final Map<String, Instant> lastSeen;
    private final Dice dice;
    private final boolean now;

    ContosoAccounts(World world, ContosoPeople people, ContosoOthers others, LogTraces traces, DirectoryExport export) {
        this.people = people;
        this.others = others;
        this.export = export;
        this.now = export.taken().equals(ContosoDirectory.NOW);
        this.lastSeen = now ? traces.signIns() : Map.of();
        this.dice = world.dice().fork("accounts");
    }

    void fill() {
        for (Person user : people.users()) {
            add(used(user, PUSH));
        }
        administrators();
        emergency();
        add(used(people.backup()));
        add(used(people.migration()));
        unused();
    }

    private void administrators() {
        var passkeys = new ArrayList<>(List.of(
                people.kim(),
                people.weber(),
                people.osei(),
                people.okafor(),
                people.tanaka(),
                people.haddad(),
                people.moreau(),
                people.rosa(),
                people.piet()));
        if (now) {
            passkeys.add(people.novak());
            // He left on 8 May with his last role, and his second factor was never missed.
            add(used(people.berg()).disabled());
            add(used(people.intruder()).disabled());
        } else {
            add(used(people.berg()));
        }
        passkeys.forEach(person -> add(used(person, PASSKEY, PUSH)));
        // Her account is made by the directory on-premises of the office that was bought.
        add(used(people.santos(), PUSH).fromOnPremises());
        // The role that she activates asks for no second factor, so nobody asked her for one.
        add(used(people.amina()));
    }

    /** On 18 May the responders deleted the attacker's key, and with it the only other one. */
    private void emergency() {
        export.account(used(people.emergencyOne(), PASSKEY));
        DirectoryAccount two = used(people.emergencyTwo(), PASSKEY);
        export.account(now ? two.with(List.of()) : two);
    }

    private void unused() {
        export.account(DirectoryAccount.of(
                others.lind(), created(others.lind()), Optional.of(Instant.parse("2026-02-13T15:20:41Z")), PUSH));
        export.account(DirectoryAccount.of(others.archive(), FIRST, Optional.empty(), PUSH)
                .ofOld());
        export.account(used(others.partner(), PUSH));
        for (Person away : List.of(others.holm(), others.fuchs())) {
            add(DirectoryAccount.of(away, created(away), Optional.of(Instant.parse("2026-04-24T14:02:11Z")), PUSH));
        }
    }

    private void add(DirectoryAccount account) {
        export.account(account);
        if (account.enabled()) {
            export.device(account.person().device(), account.person());
        }
    }

    private DirectoryAccount used(Person person, String... methods) {
        Instant assumed = export.taken()
                .minus(Duration.ofHours(30))
                .minusSeconds(dice.fork(person.upn() + " last").below(700_000));
        return DirectoryAccount.of(
                person, created(person), Optional.of(lastSeen.getOrDefault(person.id(), assumed)), methods);
    }

    private Instant created(Person person) {
        if (person.equals(people.novak())) {
            return Instant.parse("2026-05-05T09:04:11Z");
        }
        if (person.equals(people.intruder())) {
            return Instant.parse("2026-05-15T00:24:02Z");
        }
        return FIRST.plus(Duration.ofDays(dice.fork(person.upn()).below(1_600)));
    }
}
