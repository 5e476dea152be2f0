package dev.gatehouse.bench.generate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What administrators do while a role is active, always to people and things without privilege. */
final class QuietWork {
    /** The kinds of work. */
    enum Kind {
        UPDATE_USER,
        RESET_PASSWORD,
        ADD_TO_GROUP,
        UPDATE_GROUP,
        UPDATE_DEVICE,
        UPDATE_APPLICATION,
        ISSUE_PASS
    }

    private final World world;
    private final OtherAudits others;
    private final QuietPeople people;

    QuietWork(World world, OtherAudits others, QuietPeople people) {
        this.world = world;
        this.others = others;
        this.people = people;
    }

    /** What somebody with a role usually does. */
    static List<Kind> usual(Role role) {
        return switch (role) {
            case USER_ADMINISTRATOR -> List.of(Kind.UPDATE_USER, Kind.ADD_TO_GROUP, Kind.RESET_PASSWORD);
            case HELPDESK_ADMINISTRATOR -> List.of(Kind.RESET_PASSWORD, Kind.RESET_PASSWORD, Kind.UPDATE_USER);
            case AUTHENTICATION_ADMINISTRATOR -> List.of(Kind.ISSUE_PASS, Kind.RESET_PASSWORD);
            case INTUNE_ADMINISTRATOR -> List.of(Kind.UPDATE_DEVICE, Kind.ADD_TO_GROUP);
            case APPLICATION_ADMINISTRATOR -> List.of(Kind.UPDATE_APPLICATION, Kind.UPDATE_GROUP);
            case EXCHANGE_ADMINISTRATOR, SHAREPOINT_ADMINISTRATOR -> List.of(Kind.UPDATE_GROUP, Kind.ADD_TO_GROUP);
            default -> List.of(Kind.UPDATE_USER, Kind.UPDATE_GROUP, Kind.ADD_TO_GROUP);
        };
    }

    /** One piece of work; now and then somebody stands in for a colleague. */
    Audit piece(Instant time, Worker admin, Role role, Origin from, Dice dice) {
        Role on = dice.perMille(30) ? dice.pick(dice.pick(people.admins()).roles()) : role;
        return piece(time, admin, dice.pick(usual(on)), from, dice);
    }

    private Audit piece(Instant time, Worker admin, Kind kind, Origin from, Dice dice) {
        Actor by = new Actor.User(admin.person(), from.ip());
        Worker user = dice.pick(people.users());
        String group = "Team " + dice.between(1, 24);
        return switch (kind) {
            case UPDATE_USER ->
                world.core().updateUser(time, by, user.person(), "Department", "Sales", "Service " + dice.below(9));
            case RESET_PASSWORD -> world.core().resetUserPassword(time, by, user.person());
            case ADD_TO_GROUP -> world.core().addMemberToGroup(time, by, user.person(), groupId(group), group);
            case UPDATE_GROUP -> others.groupUpdate(time, by, groupId(group), group);
            case UPDATE_DEVICE -> others.deviceUpdate(time, by, user.person().device());
            case UPDATE_APPLICATION -> others.applicationUpdate(time, by, dice.pick(people.workloads()));
            case ISSUE_PASS -> world.services().temporaryAccessPass(time, admin.person(), from.ip(), user.person());
        };
    }

    /** The id that a group has in this directory. */
    String groupId(String name) {
        return UUID.nameUUIDFromBytes((world.tenant().id() + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
