package dev.gatehouse.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A large file of sign-ins as Azure Monitor stores them, one a line, and beside it a small one with the directory audit
 * that says which forty of the many people hold roles.
 */
public final class LoadExample {
    private static final int PEOPLE = 12_000;
    private static final int ADMINISTRATORS = 40;
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<Outcome> FAILURES = List.of(
            Outcome.WRONG_PASSWORD,
            Outcome.WRONG_PASSWORD,
            Outcome.WRONG_PASSWORD,
            Outcome.WRONG_PASSWORD,
            Outcome.STRONG_AUTHENTICATION_REQUIRED,
            Outcome.STRONG_AUTHENTICATION_REQUIRED,
            Outcome.MFA_REQUIRED_BY_POLICY,
            Outcome.KEEP_SIGNED_IN,
            Outcome.KEEP_SIGNED_IN,
            Outcome.SESSION_EXPIRED,
            Outcome.CONSENT_REQUIRED,
            Outcome.BLOCKED_BY_POLICY,
            Outcome.MFA_NO_ANSWER,
            Outcome.LOCKED,
            Outcome.DISABLED,
            Outcome.PASSWORD_EXPIRED,
            Outcome.NO_SUCH_USER);

    private final World world;
    private final Dice dice;
    private final List<Person> people;
    private final List<Workload> workloads;

    private LoadExample(long seed) {
        var root = new Dice(seed);
        this.world = World.of(Tenant.of(root.fork("tenant"), "fabrikam.example", "Fabrikam"), root);
        this.dice = root.fork("load");
        this.people = people(root.fork("people"));
        this.workloads = workloads(root.fork("workloads"));
    }

    /** Writes so many sign-ins into a file and the audit beside it; returns the audit's file. */
    public static Path write(Path file, int events, long seed) throws IOException {
        var load = new LoadExample(seed);
        var files = new EventFiles(load.world.tenant());
        try (var lines = files.lines(file)) {
            for (int i = 0; i < events; i++) {
                lines.write(load.signIn(START.plus(Duration.ofMillis(i * 120L))));
            }
        }
        Path audits = auditsBeside(file);
        files.ndjson(audits, load.assignments());
        return audits;
    }

    /** Where the directory audit of a file of sign-ins lies. */
    public static Path auditsBeside(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z.]+$", "") + "-audits.ndjson");
    }

    private SignIn signIn(Instant time) {
        int kind = dice.below(100);
        if (kind < 15) {
            Outcome outcome = dice.perMille(970) ? Outcome.SUCCESS : Outcome.BAD_CLIENT_SECRET;
            return world.signIns().workload(time, dice.pick(workloads), outcome);
        }
        Person person = dice.pick(people);
        Outcome outcome = dice.perMille(895) ? Outcome.SUCCESS : dice.pick(FAILURES);
        ClientApp app = dice.pick(dice.perMille(950) ? ClientApp.EVERYDAY : ClientApp.ADMINISTRATION);
        Origin from = dice.perMille(2) ? Origin.stranger(dice.between(1, 254)) : place(person);
        return kind < 40
                ? world.signIns().renewal(time, person, app, outcome, from)
                : world.signIns().interactive(time, person, app, outcome, from);
    }

    private Origin place(Person person) {
        return dice.perMille(500) ? Origin.office(person) : Origin.home(person);
    }

    private List<Audit> assignments() {
        var audits = new ArrayList<Audit>();
        Person owner = people.getFirst();
        List<Role> roles = List.of(Role.values());
        for (int i = 0; i < ADMINISTRATORS; i++) {
            Role role = roles.get(i % roles.size());
            Instant time = START.minus(Duration.ofDays(20)).plusSeconds(i * 600L);
            audits.addAll(world.pim()
                    .makeEligible(
                            time,
                            owner,
                            owner.place().office(),
                            people.get(i * (PEOPLE / ADMINISTRATORS)),
                            role,
                            time.plus(Duration.ofDays(365)),
                            "Yearly review"));
        }
        return audits;
    }

    private static List<Person> people(Dice dice) {
        var people = new ArrayList<Person>();
        var places = List.of(Place.BERLIN, Place.HAMBURG, Place.LISBON, Place.NAIROBI, Place.SEATTLE, Place.OSAKA);
        for (int i = 0; i < PEOPLE; i++) {
            String name = Names.nth(i);
            people.add(Person.of(dice, Names.mailbox(name) + "@fabrikam.example", name, dice.pick(places)));
        }
        return List.copyOf(people);
    }

    private static List<Workload> workloads(Dice dice) {
        var workloads = new ArrayList<Workload>();
        for (int i = 0; i < 60; i++) {
            workloads.add(Workload.of(dice, (i % 3 == 0 ? "vm-worker-" : "Fabrikam service ") + i, i % 3 == 0));
        }
        return List.copyOf(workloads);
    }
}
