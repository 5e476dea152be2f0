package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Activations of a role that one has, as nobody should activate it: for too long, for nothing, from any machine. */
final class PlantedActivations {
    private final Planting planting;
    private final Pim pim;
    private final Dice dice;

    PlantedActivations(Planting planting) {
        this.planting = planting;
        this.pim = planting.world().pim();
        this.dice = planting.dice().fork("activations");
    }

    void plant() {
        tooLong();
        forNothing();
        fromAnyMachine();
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
        planting.story().forget(event -> of(event, who.person(), midnight));
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
}
