package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What else happens: workloads, self-service, packages, groups, new employees, guests, small risks. */
final class QuietNoise {
    private final World world;
    private final OtherAudits others;
    private final QuietPeople people;
    private final QuietWork work;
    private final Story story;

    QuietNoise(World world, OtherAudits others, QuietPeople people, QuietWork work, Story story) {
        this.world = world;
        this.others = others;
        this.people = people;
        this.work = work;
        this.story = story;
    }

    void day(LocalDate date, Dice dice) {
        for (Workload workload : people.workloads()) {
            for (int i = 0; i < 4; i++) {
                Outcome outcome = !workload.managed() && dice.perMille(8) ? Outcome.BAD_CLIENT_SECRET : Outcome.SUCCESS;
                story.happens(world.signIns().workload(at(date, i * 360 + dice.below(20), dice), workload, outcome));
            }
        }
        if (QuietCalendar.working(date, Place.DUBLIN)) {
            selfService(date, dice);
            synchronised(date, dice);
            if (dice.perMille(180)) {
                risk(date, dice);
            }
        }
    }

    /** Who joins, and who is invited, on days of their own. */
    void arrivals(Dice dice) {
        Actor sync = new Actor.App(people.workloads().getFirst());
        for (Person newcomer : people.newcomers()) {
            LocalDate date = QuietCalendar.workingFrom(QuietCalendar.day(dice.between(4, 36)), newcomer.place());
            story.happens(world.core().addUser(at(date, 300 + dice.below(30), dice), sync, newcomer));
            Instant morning = QuietCalendar.at(date.plusDays(1), newcomer.place(), 9 * 60 + dice.below(40));
            story.happens(world.signIns()
                    .interactive(morning, newcomer, ClientApp.OFFICE_HOME, Outcome.SUCCESS, Origin.office(newcomer)));
            story.happens(world.services()
                    .ownMethod(
                            morning.plusSeconds(240), newcomer, newcomer.place().office()));
        }
        Actor inviter =
                new Actor.User(people.inviter(), people.inviter().place().office());
        for (Person guest : people.guests()) {
            LocalDate date = QuietCalendar.workingFrom(
                    QuietCalendar.day(dice.between(3, 40)), people.inviter().place());
            story.happens(others.invitation(
                    QuietCalendar.at(date, people.inviter().place(), 600 + dice.below(200)), inviter, guest));
        }
        for (List<Worker> workers : List.of(people.users(), people.admins())) {
            for (Worker worker : workers) {
                worker.newer().ifPresent(change -> joins(worker, change));
            }
        }
    }

    /** The new laptop is enrolled by the deployment service on the evening before. */
    private void joins(Worker worker, Worker.Newer change) {
        Actor service = new Actor.App(people.workloads().get(3));
        Instant evening = at(change.from().minusDays(1), 17 * 60, new Dice(worker.begins()));
        story.happens(others.deviceAdded(evening, service, worker.person(), change.laptop()));
    }

    private void selfService(LocalDate date, Dice dice) {
        for (int i = 0; i < 2; i++) {
            Person person = dice.pick(people.users()).person();
            Instant time = at(date, 540 + dice.below(400), dice);
            story.happens(
                    dice.perMille(500)
                            ? world.services().selfServiceReset(time, person, person.home())
                            : world.services()
                                    .ownMethod(time, person, person.place().office()));
        }
        Person person = dice.pick(people.users()).person();
        String name = "Package " + dice.between(1, 6);
        story.happens(others.packageRequest(
                at(date, 600 + dice.below(300), dice), person, person.place().office(), work.groupId(name), name));
    }

    private void synchronised(LocalDate date, Dice dice) {
        Actor sync = new Actor.App(people.workloads().getFirst());
        for (int i = 0; i < 3; i++) {
            Person person = dice.pick(people.users()).person();
            story.happens(world.core()
                    .updateUser(at(date, 150 + dice.below(10), dice), sync, person, "Department", "Sales", "Finance"));
        }
    }

    private void risk(LocalDate date, Dice dice) {
        Worker worker = dice.pick(people.users());
        SignIn signIn = world.signIns()
                .interactive(
                        at(date, 660 + dice.below(240), dice),
                        worker.person(),
                        ClientApp.OUTLOOK_WEB,
                        Outcome.SUCCESS,
                        QuietOrigins.phone(worker, date));
        story.happens(signIn);
        boolean dismissed = dice.perMille(500);
        story.happens(new RiskDetection(
                signIn.time(),
                dice.guid(),
                dice.pick(List.of("unfamiliarFeatures", "unlikelyTravel")),
                "low",
                signIn,
                worker.person(),
                dismissed ? "dismissed" : "atRisk"));
    }

    private static Instant at(LocalDate date, int minute, Dice dice) {
        return QuietCalendar.at(date, Place.ELSEWHERE, minute).plusSeconds(dice.below(60));
    }
}
