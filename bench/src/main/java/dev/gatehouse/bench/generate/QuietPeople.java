package dev.gatehouse.bench.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people of the quiet tenant.
 *
 * @param users who has no role
 * @param admins who may activate roles; the last one works at night
 * @param newcomers who joins while the logs run
 * @param guests who is invited
 * @param emergency an emergency account, in the initial domain as all of them should be
 * @param secondEmergency another one, which nobody has used yet
 * @param inviter who may invite guests
 * @param workloads service principals and managed identities
 */
record QuietPeople(
        List<Worker> users,
        List<Worker> admins,
        List<Person> newcomers,
        List<Person> guests,
        Person emergency,
        Person secondEmergency,
        Person inviter,
        List<Workload> workloads) {
    private static final int USERS = 72;
    private static final List<Place> PLACES =
            List.of(Place.DUBLIN, Place.DUBLIN, Place.DUBLIN, Place.DENVER, Place.DENVER);

    /** What each administrator may activate; the second one gives the roles. */
    private static final List<List<Role>> DUTIES = List.of(
            List.of(Role.GLOBAL_ADMINISTRATOR),
            List.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR),
            List.of(Role.USER_ADMINISTRATOR),
            List.of(Role.USER_ADMINISTRATOR, Role.HELPDESK_ADMINISTRATOR),
            List.of(Role.HELPDESK_ADMINISTRATOR),
            List.of(Role.HELPDESK_ADMINISTRATOR),
            List.of(Role.EXCHANGE_ADMINISTRATOR),
            List.of(Role.SHAREPOINT_ADMINISTRATOR),
            List.of(Role.INTUNE_ADMINISTRATOR),
            List.of(Role.APPLICATION_ADMINISTRATOR),
            List.of(Role.SECURITY_ADMINISTRATOR, Role.EXCHANGE_ADMINISTRATOR),
            List.of(Role.AUTHENTICATION_ADMINISTRATOR),
            List.of(Role.GLOBAL_ADMINISTRATOR),
            List.of(Role.INTUNE_ADMINISTRATOR, Role.USER_ADMINISTRATOR));

    static QuietPeople of(Dice dice, String domain) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, 1_000).boxed().toList());
        Collections.shuffle(numbers, new Random(dice.next()));
        var names = numbers.stream().map(Names::nth).iterator();
        List<Worker> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            String name = names.next();
            users.add(day(dice, Names.mailbox(name) + '@' + domain, name, List.of()));
        }
        List<Worker> admins = new ArrayList<>();
        for (List<Role> roles : DUTIES.subList(0, DUTIES.size() - 1)) {
            String name = names.next();
            admins.add(day(dice, "a-" + Names.mailbox(name) + '@' + domain, name + " (admin)", roles));
        }
        String name = names.next();
        Person night = person(dice, "a-" + Names.mailbox(name) + '@' + domain, name + " (admin)", Place.DUBLIN);
        admins.add(worker(dice, night, 22 * 60 - dice.below(40), DUTIES.getLast()));
        new QuietAbsences(dice.fork("absences")).plan(users, admins);
        Person emergency = person(dice, "emergency-1@" + initial(domain), "Emergency access", Place.DUBLIN);
        Person second = person(
                dice.fork("second emergency"), "emergency-2@" + initial(domain), "Emergency access 2", Place.DUBLIN);
        List<Person> newcomers = Stream.generate(names::next)
                .limit(4)
                .map(who -> person(dice, Names.mailbox(who) + '@' + domain, who, dice.pick(PLACES)))
                .toList();
        List<Person> guests = Stream.generate(names::next)
                .limit(3)
                .map(who -> person(dice, Names.mailbox(who) + "_partner.example#EXT#@" + domain, who, Place.DUBLIN))
                .toList();
        return new QuietPeople(
                List.copyOf(users),
                List.copyOf(admins),
                newcomers,
                guests,
                emergency,
                second,
                users.getFirst().person(),
                workloads(dice));
    }

    /** The domain that a tenant has before it adds one of its own. */
    private static String initial(String domain) {
        return domain.substring(0, domain.indexOf('.')) + ".onmicrosoft.com";
    }

    /** Who gives roles. */
    Worker giver() {
        return admins.get(1);
    }

    private static Worker day(Dice dice, String upn, String name, List<Role> roles) {
        return worker(dice, person(dice, upn, name, dice.pick(PLACES)), dice.between(7 * 60, 9 * 60 + 30), roles);
    }

    private static Worker worker(Dice dice, Person person, int begins, List<Role> roles) {
        return new Worker(
                person,
                begins,
                dice.between(440, 540),
                Device.phone(dice, person.upn()),
                Optional.empty(),
                roles,
                Optional.empty(),
                Optional.empty());
    }

    private static Person person(Dice dice, String upn, String name, Place place) {
        return new Person(dice.guid(), upn, name, place, place.home(dice.below(60_000)), Device.laptop(dice, upn));
    }

    private static List<Workload> workloads(Dice dice) {
        return List.of(
                Workload.of(dice, "Fabrikam People Sync", false),
                Workload.of(dice, "Fabrikam Ticket Desk", false),
                Workload.of(dice, "Fabrikam Archive", false),
                Workload.of(dice, "Fabrikam Pipelines", false),
                Workload.of(dice, "vm-ledger-02", true),
                Workload.of(dice, "func-barcodes", true));
    }
}
