package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;

/** Monday, 18 May: contoso.example finds out, comes in through an emergency account, and undoes what was done. */
final class ContosoRepair {
    private final World world;
    private final ContosoPeople people;
    private final Story story;

    ContosoRepair(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
    }

    void tell() {
        comeIn();
        undo();
        lateAttempt();
    }

    private void comeIn() {
        Person account = people.emergencyOne();
        story.alert(
                world.signIns()
                        .with(
                                SignIn.FirstFactor.PASSKEY,
                                time("2026-05-18T08:05:40Z"),
                                account,
                                ClientApp.AZURE_PORTAL,
                                Origin.office(account)),
                "ea-signin",
                account,
                "The responders use the other emergency account, from the office: meant well, and an alert");
        story.happen(world.pim()
                .activation(
                        time("2026-05-18T08:22:00Z"),
                        people.okafor(),
                        Role.GLOBAL_ADMINISTRATOR,
                        people.okafor().place().office(),
                        Duration.ofHours(4),
                        "Incident response"));
    }

    private void undo() {
        Person okafor = people.okafor();
        String office = okafor.place().office();
        Actor actor = new Actor.User(okafor, office);
        story.tell(
                world.core()
                        .removeMemberFromRole(
                                time("2026-05-18T08:31:12Z"), actor, people.intruder(), Role.GLOBAL_ADMINISTRATOR),
                "The hidden administrator loses the role");
        story.happens(world.core().disableAccount(time("2026-05-18T08:32:05Z"), actor, people.intruder()));
        story.alert(
                world.pim()
                        .roleSetting(
                                time("2026-05-18T08:36:47Z"),
                                okafor,
                                office,
                                Role.GLOBAL_ADMINISTRATOR,
                                "MFA on activation enabled"),
                "pim-settings-changed",
                okafor,
                "The setting is put right: a change of settings too");
        story.alert(
                world.services()
                        .adminMethod(
                                time("2026-05-18T08:41:20Z"),
                                okafor,
                                office,
                                people.emergencyTwo(),
                                "Admin deleted security info",
                                "Admin deleted security key for user"),
                "ea-authmethod",
                people.emergencyTwo(),
                "The attacker's key is deleted");
        reset("2026-05-18T08:50:00Z", actor, people.rosa());
        reset("2026-05-18T08:52:30Z", actor, people.weber());
        reset("2026-05-18T08:54:10Z", actor, people.osei());
        story.tell(
                world.services()
                        .azureAccess(
                                time("2026-05-18T09:02:44Z"),
                                people.weber(),
                                people.weber().place().office(),
                                false),
                "Access to the Azure subscriptions is given up");
    }

    private void reset(String when, Actor actor, Person person) {
        story.alert(
                world.core().resetUserPassword(time(when), actor, person),
                "password-change-privileged",
                person,
                "A new password for " + person.upn());
    }

    private void lateAttempt() {
        story.tell(
                world.signIns()
                        .interactive(
                                time("2026-05-18T20:10:09Z"),
                                people.intruder(),
                                ClientApp.AZURE_PORTAL,
                                Outcome.DISABLED,
                                Origin.stranger(66)),
                "The attacker comes back to a disabled account");
        SignIn locked = world.signIns()
                .interactive(
                        time("2026-05-18T21:10:55Z"),
                        people.weber(),
                        ClientApp.AZURE_PORTAL,
                        Outcome.LOCKED,
                        Origin.stranger(66));
        story.alert(
                locked, "signin-account-lockout", people.weber(), "… and locks adm_weber out with the old password");
        story.also(locked, "signin-outside-expected-controls", people.weber());
    }

    private static Instant time(String text) {
        return Instant.parse(text);
    }
}
