package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An administrator's use of a role: a sign-in to the portal, an activation, work, and mostly a deactivation. */
final class QuietDuties {
    private static final List<String> REASONS = List.of(
            "INC-20417 mailbox of a leaver",
            "Weekly review of groups",
            "CHG-3310 licences",
            "Service desk shift",
            "REQ-771 new starter",
            "Device compliance follow-up");

    private final World world;
    private final QuietWork work;
    private final Story story;

    QuietDuties(World world, QuietWork work, Story story) {
        this.world = world;
        this.work = work;
        this.story = story;
    }

    /** A day on which he may or may not need a role. */
    void day(Worker admin, QuietSignIns.Presence presence, Dice dice) {
        if (dice.perMille(640)) {
            Instant time = presence.from().plusSeconds(60L * dice.between(12, 150));
            use(admin, dice.pick(admin.roles()), time, presence.origin(), dice);
        }
    }

    /** Activates a role from where he is, works, and gives it up or lets it run out. */
    void use(Worker admin, Role role, Instant time, Origin from, Dice dice) {
        Person person = admin.person();
        story.happens(world.signIns()
                .interactive(
                        time.minusSeconds(dice.between(50, 280)),
                        person,
                        ClientApp.AZURE_PORTAL,
                        Outcome.SUCCESS,
                        from));
        Duration length = Duration.ofHours(dice.between(2, 8));
        List<Audit> activation = world.pim().activation(time, person, role, from.ip(), length, dice.pick(REASONS));
        Instant at = time.plusSeconds(60);
        for (int i = dice.between(1, 4); i > 0; i--) {
            at = at.plusSeconds(60L * dice.between(2, 20));
            story.happens(work.piece(at, admin, role, from, dice));
        }
        if (dice.perMille(600)) {
            story.happen(activation.subList(0, 3));
            Instant end = at.plusSeconds(60L * dice.between(2, 25));
            story.happen(world.pim().deactivation(end, person, role, from.ip()));
        } else {
            story.happen(activation);
        }
    }
}
