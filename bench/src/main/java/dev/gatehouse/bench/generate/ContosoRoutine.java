package dev.gatehouse.bench.generate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Three ordinary weeks at contoso.example: people sign in, mistype, lock themselves out and are asked for their second
 * factor; the help desk resets their passwords; administrators activate roles. None of it may raise an alert.
 */
final class ContosoRoutine {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 4);
    static final int DAYS = 21;

    /** How sign-ins of people without privilege end, by frequency. */
    private static final List<Outcome> MISHAPS = List.of(
            Outcome.WRONG_PASSWORD,
            Outcome.WRONG_PASSWORD,
            Outcome.WRONG_PASSWORD,
            Outcome.STRONG_AUTHENTICATION_REQUIRED,
            Outcome.STRONG_AUTHENTICATION_REQUIRED,
            Outcome.MFA_REQUIRED_BY_POLICY,
            Outcome.MFA_REQUIRED_BY_POLICY,
            Outcome.MFA_NO_ANSWER,
            Outcome.MFA_DECLINED,
            Outcome.LOCKED,
            Outcome.KEEP_SIGNED_IN,
            Outcome.KEEP_SIGNED_IN,
            Outcome.BLOCKED_BY_POLICY,
            Outcome.PASSWORD_EXPIRED);

    private final World world;
    private final ContosoPeople people;
    private final Story story;
    private final Dice dice;

    ContosoRoutine(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
        this.dice = world.dice().fork("routine");
    }

    void tell() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            signIns(date, weekend ? 40 : 380);
            workloads(date);
            if (!weekend) {
                adminSignIns(date);
                selfService(date);
                new ContosoAdministration(world, people, story).day(date, dice.fork("administration " + date));
            }
        }
    }

    private void signIns(LocalDate date, int perMille) {
        for (Person person : people.users()) {
            if (dice.perMille(perMille)) {
                Instant time = at(date, 8 - person.place().hoursAhead(), dice.below(7_200));
                Origin from = dice.perMille(600) ? Origin.office(person) : Origin.home(person);
                Outcome outcome = dice.perMille(880) ? Outcome.SUCCESS : dice.pick(MISHAPS);
                story.happens(world.signIns().interactive(time, person, dice.pick(ClientApp.EVERYDAY), outcome, from));
                if (outcome == Outcome.SUCCESS && dice.perMille(700)) {
                    Outcome renewed = dice.perMille(985) ? Outcome.SUCCESS : Outcome.SESSION_EXPIRED;
                    story.happens(world.signIns()
                            .renewal(
                                    time.plusSeconds(dice.between(1_800, 25_000)),
                                    person,
                                    dice.pick(ClientApp.EVERYDAY),
                                    renewed,
                                    from));
                }
            }
        }
    }

    private void adminSignIns(LocalDate date) {
        for (Person admin : List.of(
                people.kim(),
                people.weber(),
                people.osei(),
                people.okafor(),
                people.tanaka(),
                people.haddad(),
                people.moreau())) {
            if (dice.perMille(400)) {
                Instant time = at(date, 6, dice.below(10_000));
                Outcome outcome = dice.perMille(950) ? Outcome.SUCCESS : Outcome.WRONG_PASSWORD;
                story.happens(world.signIns()
                        .interactive(time, admin, dice.pick(ClientApp.ADMINISTRATION), outcome, Origin.office(admin)));
            }
        }
    }

    private void workloads(LocalDate date) {
        for (Workload workload : people.workloads()) {
            for (int i = 0; i < 3; i++) {
                Outcome outcome =
                        !workload.managed() && dice.perMille(15) ? Outcome.BAD_CLIENT_SECRET : Outcome.SUCCESS;
                story.happens(world.signIns().workload(at(date, i * 8, dice.below(28_000)), workload, outcome));
            }
        }
    }

    private void selfService(LocalDate date) {
        for (int i = 0; i < 3; i++) {
            Person person = dice.pick(people.users());
            Instant time = at(date, 9, dice.below(20_000));
            story.happens(
                    dice.perMille(500)
                            ? world.services().selfServiceReset(time, person, person.home())
                            : world.services()
                                    .ownMethod(time, person, person.place().office()));
        }
        Person owner = dice.pick(people.users());
        Person member = dice.pick(people.users());
        story.happens(world.core()
                .addMemberToGroup(
                        at(date, 10, dice.below(18_000)),
                        new Actor.User(owner, owner.place().office()),
                        member,
                        dice.guid(),
                        "Project " + dice.letters(3)));
    }

    /** A moment of a day in UTC. */
    static Instant at(LocalDate date, int hour, int secondsLater) {
        return date.atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofHours(hour))
                .plusSeconds(secondsLater);
    }
}
