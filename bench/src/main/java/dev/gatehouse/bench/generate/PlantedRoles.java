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
        alertOff();
    }

    private void manyAdded() {
        four("pim-add-permission-threshold", (at, by, from, holder) -> {
            Role role = dice.pick(COVETED);
            Instant until = at.plus(Duration.ofDays(90));
            List<Audit> added = pim.makeEligible(at, by, from.ip(), holder.person(), role, until, "As agreed");
            planting.story().happen(added);
            return added.get(1);
        });
    }

    private void manyRemoved() {
        four("pim-bulk-removal", (at, by, from, holder) -> {
            List<Audit> removed = pim.endEligibility(at, by, from.ip(), holder.person(), spare(holder));
            planting.story().happen(removed);
            return removed.getFirst();
        });
    }

    /** A change to somebody's roles; answers the record that tells of it. */
    private interface Change {
        Audit to(Instant at, Person by, Origin from, Worker holder);
    }

    /** One administrator changes the roles of four others within half an hour. */
    private void four(String row, Change change) {
        PlantingSlots.Slot slot = withFourOthers();
        Person by = slot.who().person();
        Instant time = slot.afterBegin(dice.between(160, 300));
        Origin from = planting.elevate(slot.who(), Role.PRIVILEGED_ROLE_ADMINISTRATOR, time, Duration.ofHours(2));
        List<Worker> holders = planting.slots().others(slot.date(), 4);
        var all = new ArrayList<Audit>();
        for (int i = 0; i < 4; i++) {
            Instant at = time.plusSeconds(200 + i * 360L + dice.below(60));
            all.add(change.to(at, by, from, holders.get(i)));
        }
        planting.planted(row, all.getLast(), by, from, people(holders));
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
