package dev.gatehouse.bench.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with habits.
 *
 * @param person the account
 * @param begins the minute of the local day at which the working day usually begins
 * @param minutes how long it usually is
 * @param phone the phone
 * @param newer a laptop that takes the place of the account's own one
 * @param roles which roles the account may activate; none for most
 * @param absence when its owner is away
 * @param trip where its owner travels
 */
record Worker(
        Person person,
        int begins,
        int minutes,
        Device phone,
        Optional<Newer> newer,
        List<Role> roles,
        Optional<Days> absence,
        Optional<Trip> trip) {
    /** A laptop from a day on. */
    record Newer(LocalDate from, Device laptop) {}

    /** Days from one to another, both included. */
    record Days(LocalDate first, LocalDate last) {
        boolean has(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** Days of work elsewhere; the one before and the one after are spent on the way. */
    record Trip(Place place, String hotel, Days days) {
        boolean onTheWay(LocalDate date) {
            return date.equals(days.first().minusDays(1))
                    || date.equals(days.last().plusDays(1));
        }
    }

    Device laptop(LocalDate date) {
        return newer.filter(change -> !date.isBefore(change.from()))
                .map(Newer::laptop)
                .orElseGet(person::device);
    }

    Optional<Trip> tripOn(LocalDate date) {
        return trip.filter(planned -> planned.days().has(date));
    }

    Place place(LocalDate date) {
        return tripOn(date).map(Trip::place).orElseGet(person::place);
    }

    /** Whether he works on that day. */
    boolean works(LocalDate date) {
        return QuietCalendar.working(date, place(date))
                && absence.filter(days -> days.has(date)).isEmpty()
                && trip.filter(planned -> planned.onTheWay(date)).isEmpty();
    }

    boolean nights() {
        return begins > 20 * 60;
    }

    boolean privileged() {
        return !roles.isEmpty();
    }

    Worker onTrip(Trip planned) {
        return new Worker(person, begins, minutes, phone, newer, roles, absence, Optional.of(planned));
    }

    Worker away(Days days) {
        return new Worker(person, begins, minutes, phone, newer, roles, Optional.of(days), trip);
    }

    Worker withLaptop(Newer change) {
        return new Worker(person, begins, minutes, phone, Optional.of(change), roles, absence, trip);
    }
}
