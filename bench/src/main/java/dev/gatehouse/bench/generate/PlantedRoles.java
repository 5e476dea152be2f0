package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Attacks that show in what Privileged Identity Management logs. */
final class PlantedRoles {
    private static final List<Role> COVETED = List.of(
            Role.GLOBAL_ADMINISTRATOR,
            Role.CONDITIONAL_ACCESS_ADMINISTRATOR,
            Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);

    private final Planting planting;
    private final Pim pim;
    private final Dice dice;

    PlantedRoles(Planting planting) {
        this.planting = planting;
        this.pim = planting.world().pim();
        this.dice = planting.dice().fork("roles");
    }

    void plant() {
        manyAdded();
        manyRemoved();
        anotherRole();
        tooLong();
        forNothing();
        fromAnyMachine();
        alertOff();
    }

    private void manyAdded() {
        PlantingSlots.Slot slot = withFourOthers();
        Person by = slot.who().person();
        Instant time = slot.afterBegin(dice.between(160, 300));
        Origin from = planting.elevate(slot.who(), Role.PRIVILEGED_ROLE_ADMINISTRATOR, time, Duration.ofHours(2));
        List<Worker> holders = planting.slots().others(slot.date(), 4);
        var all = new ArrayList<Audit>();
        for (int i = 0; i < 4; i++) {
            Instant at = time.plusSeconds(200 + i * 360L + dice.below(60));
            Person holder = holders.get(i).person();
            Role role = dice.pick(COVETED);
            List<Audit> added =
                    pim.makeEligible(at, by, from.ip(), holder, role, at.plus(Duration.ofDays(90)), "As agreed");
            planting.story().happen(added);
            all.add(added.get(1));
        }
        planting.planted("pim-add-permission-threshold", all.getLast(), by, from, people(holders));
    }

    private void manyRemoved() {
        PlantingSlots.Slot slot = withFourOthers();
        Person by = slot.who().person();
        Instant time = slot.afterBegin(dice.between(160, 300));
        Origin from = planting.elevate(slot.who(), Role.PRIVILEGED_ROLE_ADMINISTRATOR, time, Duration.ofHours(2));
        List<Worker> holders = planting.slots().others(slot.date(), 4);
        var all = new ArrayList<Audit>();
        for (int i = 0; i < 4; i++) {
            Instant at = time.plusSeconds(200 + i * 360L + dice.below(60));
            Worker holder = holders.get(i);
            List<Audit> removed = pim.endEligibility(at, by, from.ip(), holder.person(), spare(holder));
            planting.story().happen(removed);
            all.add(removed.getFirst());
        }
        planting.planted("pim-bulk-removal", all.getLast(), by, from, people(holders));
    }

    /** A role that this account never had. */
    private void anotherRole() {
        Worker giver = planting.tenant().people().giver();
        PlantingSlots.Slot slot = planting.slots()
                .next(
                        planting.tenant().people().admins(),
                        (worker, date) -> !worker.equals(giver)
                                && giver.works(date)
                                && planting.slots().free(giver.person(), date));
        planting.slots().take(giver.person(), slot.date());
        Person person = slot.who().person();
        Instant time = slot.afterBegin(dice.between(160, 300));
        Origin from = planting.elevate(giver, Role.PRIVILEGED_ROLE_ADMINISTRATOR, time, Duration.ofHours(1));
        Instant at = time.plusSeconds(dice.between(120, 900));
        List<Audit> added = pim.makeEligible(
                at,
                giver.person(),
                from.ip(),
                person,
                Role.CONDITIONAL_ACCESS_ADMINISTRATOR,
                at.plus(Duration.ofDays(90)),
                "As agreed");
        planting.story().happen(added);
        planting.planted("privileged-permission-change", added.get(1), person, from, giver.person());
    }

    private void tooLong() {
        PlantingSlots.Slot slot = planting.slots().next();
        Worker who = slot.who();
        Origin from = QuietOrigins.office(who, who.laptop(slot.date()));
        List<Audit> activation = pim.activation(
                slot.afterBegin(dice.between(60, 300)),
                who.person(),
                who.roles().getFirst(),
                from.ip(),
                Duration.ofHours(dice.between(10, 24)),
                "Migration");
        planting.story().happen(activation);
        planting.planted("pim-elevation", activation.get(2), who.person(), from);
        planting.planted("baseline-elevation-policy", activation.get(2), who.person(), from);
    }

    /** In the small hours, and nothing is done with the role. */
    private void forNothing() {
        PlantingSlots.Slot slot = planting.slots().next();
        Worker who = slot.who();
        Origin from = QuietOrigins.home(who, who.laptop(slot.date()));
        Instant time = QuietCalendar.at(slot.date(), who.person().place(), dice.between(100, 230));
        planting.story()
                .happens(planting.world()
                        .signIns()
                        .interactive(
                                time.minusSeconds(90), who.person(), ClientApp.AZURE_PORTAL, Outcome.SUCCESS, from));
        List<Audit> activation =
                pim.activation(time, who.person(), who.roles().getFirst(), from.ip(), Duration.ofHours(2), "Check");
        planting.story().happen(activation);
        planting.planted("pim-elevation", activation.get(2), who.person(), from);
        planting.planted("baseline-elevation-policy", activation.get(2), who.person(), from);
    }

    /** The only machine of that day is one that nobody manages. */
    private void fromAnyMachine() {
        PlantingSlots.Slot slot = planting.slots().next();
        Worker who = slot.who();
        Instant midnight = QuietCalendar.at(slot.date(), who.person().place(), 0);
        planting.story().forget(event -> PlantedRoles.of(event, who.person(), midnight));
        Place place = who.person().place();
        Origin from = new Origin(place.office(), place, Device.unknown(dice.below(4)));
        Instant time = slot.afterBegin(dice.between(10, 90));
        planting.story()
                .happens(planting.world()
                        .signIns()
                        .interactive(
                                time.minusSeconds(200), who.person(), ClientApp.AZURE_PORTAL, Outcome.SUCCESS, from));
        List<Audit> activation = pim.activation(
                time, who.person(), who.roles().getFirst(), from.ip(), Duration.ofHours(3), "Service desk shift");
        planting.story().happen(activation);
        planting.story()
                .happens(planting.world()
                        .core()
                        .updateUser(
                                time.plusSeconds(700),
                                new Actor.User(who.person(), from.ip()),
                                dice.pick(planting.tenant().people().users()).person(),
                                "Department",
                                "Sales",
                                "Service"));
        planting.planted("elevation-not-from-paw", activation.get(2), who.person(), from);
    }

    private void alertOff() {
        PlantingSlots.Slot slot = planting.slots().next();
        Instant time = slot.afterBegin(dice.between(160, 300));
        Origin from = planting.elevate(slot.who(), Role.PRIVILEGED_ROLE_ADMINISTRATOR, time, Duration.ofHours(1));
        Audit off = planting.tenant()
                .others()
                .pimAlertDisabled(
                        time.plusSeconds(dice.between(120, 900)),
                        slot.who().person(),
                        "Roles are being assigned outside of Privileged Identity Management");
        planting.story().happens(off);
        planting.planted("pim-alert-disabled", off, slot.who().person(), from);
    }

    private PlantingSlots.Slot withFourOthers() {
        return planting.slots()
                .next(
                        planting.tenant().people().admins(),
                        (worker, date) -> planting.slots().free(date).size() > 4);
    }

    /** Whether a person did or suffered something within the day that begins then. */
    private static boolean of(Event event, Person person, Instant midnight) {
        if (event.time().isBefore(midnight) || !event.time().isBefore(midnight.plus(Duration.ofDays(1)))) {
            return false;
        }
        return switch (event) {
            case SignIn signIn -> signIn.subject().equals(person);
            case Audit audit ->
                (audit.actor() instanceof Actor.User user && user.person().equals(person))
                        || audit.targets().stream()
                                .anyMatch(target -> target.id().equals(person.id()));
            case RiskDetection _, RiskyUser _ -> false;
        };
    }

    /** A role that somebody never activates, so that its loss shows nowhere else. */
    private static Role spare(Worker holder) {
        return COVETED.stream()
                .filter(role -> !holder.roles().contains(role))
                .findFirst()
                .orElse(Role.SECURITY_ADMINISTRATOR);
    }

    private static Person[] people(List<Worker> workers) {
        return workers.stream().map(Worker::person).toArray(Person[]::new);
    }
}
