package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What those who plant attacks share: the tenant, its slots, dice of their own, and the list of what was planted. */
final class Planting {
    private final QuietTenant tenant;
    private final PlantingSlots slots;
    private final Dice dice;
    private final List<PlantedAct> acts = new ArrayList<>();

    Planting(QuietTenant tenant, Dice dice) {
        this.tenant = tenant;
        this.slots = new PlantingSlots(tenant, dice.fork("slots"));
        this.dice = dice.fork("acts");
    }

    QuietTenant tenant() {
        return tenant;
    }

    World world() {
        return tenant.world();
    }

    Story story() {
        return tenant.story();
    }

    PlantingSlots slots() {
        return slots;
    }

    Dice dice() {
        return dice;
    }

    /** A stranger, from an address and a country of which nobody came before, with a device that nobody knows. */
    Origin stranger() {
        Place place = dice.pick(List.of(Place.FAR_AWAY, Place.FAR_AWAY, Place.OSAKA));
        String ip = "203.0.113." + (10 + 4 * acts.size() + dice.below(4));
        return new Origin(ip, place, Device.unknown(dice.below(4)));
    }

    /** Somebody signs in to the portal and activates a role from his usual place; returns from there. */
    Origin elevate(Worker who, Role role, Instant time, Duration length) {
        Origin from = QuietOrigins.office(who, who.laptop(Times.date(time)));
        story().happens(world().signIns()
                .interactive(
                        time.minusSeconds(dice.between(60, 240)),
                        who.person(),
                        ClientApp.AZURE_PORTAL,
                        Outcome.SUCCESS,
                        from));
        story().happen(world().pim().activation(time, who.person(), role, from.ip(), length, "Ticket review"));
        return from;
    }

    /** Notes an attack on one account; the others have a part in it. */
    void planted(String row, Event event, Person about, Origin from, Person... others) {
        var names = new HashSet<String>();
        name(about, names);
        var accounts = new HashSet<>(names);
        for (Person other : others) {
            name(other, accounts);
        }
        acts.add(new PlantedAct(
                row, event.id(), event.time(), about.upn().toLowerCase(Locale.ROOT), names, accounts, addresses(from)));
    }

    /** Notes an attack on many accounts from one address. */
    void planted(String row, Event event, Origin from, List<Person> accounts) {
        var names = new HashSet<String>();
        accounts.forEach(person -> name(person, names));
        var anyOfThem = new HashSet<>(names);
        anyOfThem.add(from.ip());
        acts.add(new PlantedAct(row, event.id(), event.time(), from.ip(), anyOfThem, names, Set.of(from.ip())));
    }

    /** All that was planted in the order of time. */
    List<PlantedAct> acts() {
        return acts.stream()
                .sorted(Comparator.comparing(PlantedAct::time).thenComparing(PlantedAct::row))
                .toList();
    }

    /** Offices and homes are everybody's: only a stranger's address belongs to an attack. */
    private static Set<String> addresses(Origin from) {
        return from.ip().startsWith("203.0.113.") ? Set.of(from.ip()) : Set.of();
    }

    private static void name(Person person, Set<String> names) {
        names.add(person.upn().toLowerCase(Locale.ROOT));
        names.add(person.id());
    }
}
