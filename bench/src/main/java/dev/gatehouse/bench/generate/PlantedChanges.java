package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Attacks that show in the directory's audit. */
final class PlantedChanges {
    private final Planting planting;
    private final World world;
    private final Dice dice;

    PlantedChanges(Planting planting) {
        this.planting = planting;
        this.world = planting.world();
        this.dice = planting.dice().fork("changes");
    }

    void plant() {
        invitation();
        neverDoneBefore();
        createdAndRaised();
        createdAndDeleted();
        outsideOfPim();
    }

    private void invitation() {
        List<Worker> users = planting.tenant().people().users();
        List<Worker> among = dice.perMille(500) ? planting.tenant().people().admins() : users.subList(1, users.size());
        PlantingSlots.Slot slot = planting.slots().next(among, (worker, date) -> true);
        Origin from = QuietOrigins.office(slot.who(), slot.who().laptop(slot.date()));
        Person guest = made("guest" + dice.below(1_000) + "_mail.example#EXT#");
        Audit invited = planting.tenant()
                .others()
                .invitation(
                        slot.afterBegin(dice.between(60, 400)),
                        new Actor.User(slot.who().person(), from.ip()),
                        guest);
        planting.story().happens(invited);
        planting.planted("guest-invited-by-nonapproved", invited, slot.who().person(), from, guest);
    }

    private void neverDoneBefore() {
        Session session = session();
        Instant time = session.time().plusSeconds(dice.between(200, 1_500));
        Audit change = dice.perMille(500)
                ? planting.tenant().others().federationSettings(time, session.by(), QuietTenant.DOMAIN)
                : planting.tenant().others().policyUpdate(time, session.by(), dice.guid(), "Default policy");
        planting.story().happens(change);
        planting.planted("changes-by-privileged", change, session.person(), session.from());
    }

    private void createdAndRaised() {
        Session session = session();
        Person created = made("svc-" + dice.letters(5));
        Instant time = session.time().plusSeconds(dice.between(120, 600));
        planting.story().happens(world.core().addUser(time, session.by(), created));
        Audit raised = world.core()
                .addMemberToRole(
                        time.plusSeconds(60L * dice.between(3, 50)),
                        session.by(),
                        created,
                        Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);
        planting.story().happens(raised);
        planting.planted("privileged-account-creation", raised, created, session.from(), session.person());
    }

    private void createdAndDeleted() {
        Session session = session();
        Person created = made("tmp-" + dice.letters(5));
        Instant time = session.time().plusSeconds(dice.between(120, 600));
        planting.story().happens(world.core().addUser(time, session.by(), created));
        planting.story()
                .happens(world.core()
                        .addMemberToRole(
                                time.plusSeconds(60L * dice.between(3, 20)),
                                session.by(),
                                created,
                                Role.EXCHANGE_ADMINISTRATOR));
        Audit deleted = world.core().deleteUser(time.plusSeconds(60L * dice.between(30, 100)), session.by(), created);
        planting.story().happens(deleted);
        planting.planted("privileged-account-creation", deleted, created, session.from(), session.person());
    }

    private void outsideOfPim() {
        Session session = session();
        // An account that does nothing else: else all that befalls its owner later would be about a privileged account.
        Person holder = made("shared-" + dice.letters(5));
        planting.story()
                .happens(world.core()
                        .addUser(
                                session.time().minus(Duration.ofDays(9)),
                                new Actor.App(
                                        planting.tenant().people().workloads().getFirst()),
                                holder));
        Audit added = world.core()
                .addMemberToRole(
                        session.time().plusSeconds(dice.between(120, 1_500)),
                        session.by(),
                        holder,
                        Role.SECURITY_ADMINISTRATOR);
        planting.story().happens(added);
        planting.planted("role-assigned-outside-pim", added, holder, session.from(), session.person());
    }

    /** Somebody at the usual hour and place, with the role that he usually activates. */
    private Session session() {
        PlantingSlots.Slot slot = planting.slots().next();
        Instant time = slot.afterBegin(dice.between(160, 300));
        Origin from = planting.elevate(slot.who(), slot.who().roles().getFirst(), time, Duration.ofHours(4));
        return new Session(slot.who().person(), time, from);
    }

    private Person made(String mailbox) {
        return Person.of(dice, mailbox.toLowerCase(Locale.ROOT) + '@' + QuietTenant.DOMAIN, mailbox, Place.DUBLIN);
    }

    private record Session(Person person, Instant time, Origin from) {
        Actor by() {
            return new Actor.User(person, from.ip());
        }
    }
}
