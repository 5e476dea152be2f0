package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is planned and declared: new eligibilities, a test of the emergency account, an administrator's new phone. */
final class QuietPlans {
    /** An entry of {@code gatehouse.yaml}; {@code rules} is empty where it holds for all of them. */
    record Plan(Person account, List<String> rules, String reason, Instant from, Instant until) {}

    /** Hours by which clocks differ when a journey leads to another part of the day. */
    private static final int ANOTHER_PART_OF_THE_DAY = 4;

    private final World world;
    private final QuietPeople people;
    private final QuietDuties duties;
    private final Story story;
    private final List<Plan> changes = new ArrayList<>();
    private final List<Plan> tests = new ArrayList<>();

    QuietPlans(World world, QuietPeople people, QuietDuties duties, Story story) {
        this.world = world;
        this.people = people;
        this.duties = duties;
        this.story = story;
    }

    void tell(Dice dice) {
        eligibilities(dice);
        emergencyTest(dice);
        phone(dice);
        people.admins().forEach(this::announce);
    }

    List<Plan> changes() {
        return List.copyOf(changes);
    }

    List<Plan> tests() {
        return List.copyOf(tests);
    }

    /** Six eligibilities within half an hour, and two that end: as an attack would, but written down before. */
    private void eligibilities(Dice dice) {
        Worker giver = people.giver();
        Person by = giver.person();
        LocalDate date = workday(giver, dice.between(QuietCalendar.SETTLED + 3, 38));
        Instant start = QuietCalendar.at(date, by.place(), giver.begins() + 185);
        Origin from = QuietOrigins.office(giver, giver.laptop(date));
        duties.use(giver, Role.PRIVILEGED_ROLE_ADMINISTRATOR, start, from, dice);
        Instant at = start.plusSeconds(120);
        List<Role> given = List.of(
                Role.INTUNE_ADMINISTRATOR,
                Role.INTUNE_ADMINISTRATOR,
                Role.SHAREPOINT_ADMINISTRATOR,
                Role.EXCHANGE_ADMINISTRATOR,
                Role.HELPDESK_ADMINISTRATOR,
                Role.HELPDESK_ADMINISTRATOR);
        for (int i = 0; i < given.size(); i++) {
            Person holder = people.admins().get(2 + i * 2 % 10).person();
            story.happen(world.pim()
                    .makeEligible(at, by, from.ip(), holder, given.get(i), at.plus(Duration.ofDays(180)), "CHG-3402"));
            at = at.plusSeconds(dice.between(120, 280));
        }
        for (int holder : List.of(3, 10)) {
            story.happen(world.pim()
                    .endEligibility(
                            at, by, from.ip(), people.admins().get(holder).person(), Role.APPLICATION_ADMINISTRATOR));
            at = at.plusSeconds(dice.between(120, 280));
        }
        changes.add(new Plan(
                by,
                List.of(),
                "CHG-3402, rotation of the operations team",
                start.minus(Duration.ofHours(1)),
                start.plus(Duration.ofHours(3))));
    }

    private void emergencyTest(Dice dice) {
        Person account = people.emergency();
        LocalDate date = QuietCalendar.workingFrom(QuietCalendar.day(dice.between(20, 40)), account.place());
        Instant time = QuietCalendar.at(date, account.place(), 14 * 60 + dice.below(40));
        Origin office = Origin.office(account);
        story.happens(world.signIns().with(SignIn.FirstFactor.PASSKEY, time, account, ClientApp.AZURE_PORTAL, office));
        story.happens(world.signIns()
                .renewal(time.plusSeconds(300), account, ClientApp.AZURE_PORTAL, Outcome.SUCCESS, office));
        tests.add(new Plan(
                account,
                List.of(),
                "half-yearly test, two people present",
                time.minus(Duration.ofHours(1)),
                time.plus(Duration.ofHours(2))));
    }

    private void phone(Dice dice) {
        Worker admin = people.admins().get(5);
        LocalDate date = workday(admin, dice.between(QuietCalendar.SETTLED, 40));
        Instant time = QuietCalendar.at(date, admin.person().place(), admin.begins() + 90);
        story.happens(world.services()
                .ownMethod(time, admin.person(), admin.person().place().office()));
        changes.add(new Plan(
                admin.person(),
                List.of("auth-method-change-privileged"),
                "REQ-802, new phone handed out by the service desk",
                time.minus(Duration.ofHours(2)),
                time.plus(Duration.ofHours(2))));
    }

    /** A journey to another part of the day is announced; a short one to a country on the list is not. */
    private void announce(Worker admin) {
        admin.trip()
                .filter(trip -> Math.abs(trip.place().hoursAhead()
                                - admin.person().place().hoursAhead())
                        >= ANOTHER_PART_OF_THE_DAY)
                .ifPresent(trip -> changes.add(new Plan(
                        admin.person(),
                        List.of("new-device-or-location", "signin-outside-normal-times"),
                        "announced journey to " + trip.place().city(),
                        QuietCalendar.at(trip.days().first(), Place.ELSEWHERE, -12 * 60),
                        QuietCalendar.at(trip.days().last().plusDays(1), Place.ELSEWHERE, 12 * 60))));
    }

    private static LocalDate workday(Worker worker, int day) {
        LocalDate date = QuietCalendar.day(day);
        while (!worker.works(date)) {
            date = date.plusDays(1);
        }
        return date;
    }
}
