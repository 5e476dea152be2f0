package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One administrator comes and one goes: neither may alert, for neither holds a role when something befalls them. */
final class ContosoHires {
    private final World world;
    private final ContosoPeople people;
    private final Story story;

    ContosoHires(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
    }

    void tell() {
        Person santos = people.santos();
        Person tanaka = people.tanaka();
        String office = santos.place().office();
        story.happen(world.pim()
                .activation(
                        time("2026-05-05T08:55:00Z"),
                        santos,
                        Role.USER_ADMINISTRATOR,
                        office,
                        Duration.ofHours(2),
                        "New administrator account"));
        story.tell(
                world.core().addUser(time("2026-05-05T09:04:11Z"), new Actor.User(santos, office), people.novak()),
                "An account for a new administrator is made; it has no role yet");
        story.tell(
                world.core()
                        .resetUserPassword(
                                time("2026-05-06T09:12:40Z"),
                                new Actor.User(
                                        people.amina(), people.amina().place().office()),
                                people.novak()),
                "The help desk resets its password: still no role, so no alert");
        activateForEligibility(tanaka, "2026-05-07T08:02:00Z");
        List<Audit> eligible = world.pim()
                .makeEligible(
                        time("2026-05-07T08:20:15Z"),
                        tanaka,
                        office,
                        people.novak(),
                        Role.INTUNE_ADMINISTRATOR,
                        time("2027-05-07T08:20:15Z"),
                        "Joins the device team");
        story.tell(eligible.getFirst(), "A privileged role administrator asks PIM to make it eligible for a role …");
        story.alert(
                eligible.get(1),
                "role-eligible-added",
                people.novak(),
                "… and the directory and PIM each say that it is: one alert");
        story.happen(eligible.subList(2, eligible.size()));
        activateForEligibility(tanaka, "2026-05-08T14:45:00Z");
        story.happen(world.pim()
                .endEligibility(
                        time("2026-05-08T15:01:30Z"),
                        tanaka,
                        office,
                        people.berg(),
                        Role.CONDITIONAL_ACCESS_ADMINISTRATOR));
    }

    private void activateForEligibility(Person tanaka, String when) {
        story.happen(world.pim()
                .activation(
                        time(when),
                        tanaka,
                        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
                        tanaka.place().office(),
                        Duration.ofHours(1),
                        "Change of eligible members"));
    }

    private static Instant time(String text) {
        return Instant.parse(text);
    }
}
