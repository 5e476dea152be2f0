package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.scan.Event.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A week of a small tenant: users who sign in, and roles that come and go. */
final class Tenant {
    private static final Instant BEGIN = Instant.parse("2026-05-04T00:00:00Z");
    private static final int SECONDS = 7 * 24 * 60 * 60;

    /** How many of the events are changes of roles; they come first. */
    static final int ROLE_CHANGES = 6;

    private Tenant() {}

    static List<Event> week(long seed, int signIns) {
        Random random = new Random(seed);
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            users.add(new User(i, (i < 4 ? "adm_user" : "User") + i + "@contoso.example"));
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < ROLE_CHANGES; i++) {
            User user = users.get(random.nextInt(4));
            events.add(
                    random.nextBoolean()
                            ? Event.roleGiven(i, user, time(random))
                            : Event.roleTaken(i, user, time(random)));
        }
        int[] codes = {0, 0, 0, 50126, 50053, 50057, 500121};
        for (int i = 0; i < signIns; i++) {
            User user = users.get(random.nextInt(users.size()));
            int code = codes[random.nextInt(codes.length)];
            events.add(Event.signIn(i, user, time(random), code, "203.0.113." + random.nextInt(5)));
        }
        return events;
    }

    private static String time(Random random) {
        return BEGIN.plusSeconds(random.nextInt(SECONDS)).toString();
    }
}
