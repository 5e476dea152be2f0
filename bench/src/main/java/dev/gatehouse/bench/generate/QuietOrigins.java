package dev.gatehouse.bench.generate;

import java.time.LocalDate;

/** From where people of the quiet tenant sign in: office, home, hotel or phone, each through a network of its own. */
final class QuietOrigins {
    /** The first of the long numbers of autonomous systems that are reserved for documentation. */
    private static final int LONG_NUMBERS = 65_536;

    private static final int MOBILE = 65_551;

    private QuietOrigins() {}

    /** Where somebody works on a day. */
    static Origin of(Worker worker, LocalDate date, Dice dice) {
        Device laptop = worker.laptop(date);
        return worker.tripOn(date)
                .map(trip -> new Origin(trip.hotel(), trip.place(), laptop))
                .orElseGet(() -> dice.perMille(620) ? office(worker, laptop) : home(worker, laptop));
    }

    static Origin office(Worker worker, Device device) {
        Place place = worker.person().place();
        return new Origin(place.office(), place, device);
    }

    static Origin home(Worker worker, Device device) {
        Place place = worker.person().place();
        int number = LONG_NUMBERS + place.autonomousSystem() - Place.ELSEWHERE.autonomousSystem();
        return new Origin(worker.person().home(), place, device, number);
    }

    /** The phone, in the mobile network of the place. */
    static Origin phone(Worker worker, LocalDate date) {
        Place place = worker.place(date);
        return new Origin(
                place.home(Math.floorMod(worker.person().id().hashCode(), 20_000) * 3 + 2),
                place,
                worker.phone(),
                MOBILE);
    }
}
