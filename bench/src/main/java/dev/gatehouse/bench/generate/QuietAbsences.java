package dev.gatehouse.bench.generate;

import java.time.LocalDate;
import java.util.List;

/** Who travels, who takes holidays, and who gets a new laptop: each breaks a habit, and none is an attack. */
final class QuietAbsences {
    private final Dice dice;

    QuietAbsences(Dice dice) {
        this.dice = dice;
    }

    /** Changes workers in place. */
    void plan(List<Worker> users, List<Worker> admins) {
        travel(admins, 2, Place.STOCKHOLM);
        travel(admins, 6, Place.MADRID);
        travel(admins, 9, Place.SINGAPORE);
        travel(admins, 12, elsewhere(admins.get(12)));
        for (int i = 1; i < 6; i++) {
            travel(users, i * 11, dice.pick(List.of(Place.STOCKHOLM, Place.MADRID, Place.SINGAPORE)));
        }
        for (int i : List.of(4, 7, 11)) {
            admins.set(i, admins.get(i).away(days(dice.between(8, 20), dice.between(5, 11))));
        }
        for (int i = 2; i < users.size(); i += 10) {
            users.set(i, users.get(i).away(days(dice.between(3, 25), dice.between(5, 14))));
        }
        for (int i : List.of(3, 8, 10)) {
            laptop(admins, i);
        }
        for (int i = 5; i < users.size(); i += 12) {
            laptop(users, i);
        }
    }

    private void travel(List<Worker> workers, int which, Place to) {
        LocalDate first = QuietCalendar.workingFrom(
                QuietCalendar.day(dice.between(QuietCalendar.SETTLED + 1, QuietCalendar.DAYS - 12)), to);
        var days = new Worker.Days(first, first.plusDays(dice.between(2, 4)));
        String hotel = to == Place.DUBLIN || to == Place.DENVER ? to.office() : to.home(dice.below(20_000) * 3 + 1);
        workers.set(which, workers.get(which).onTrip(new Worker.Trip(to, hotel, days)));
    }

    private void laptop(List<Worker> workers, int which) {
        Worker worker = workers.get(which);
        LocalDate from = QuietCalendar.workingFrom(
                QuietCalendar.day(dice.between(QuietCalendar.SETTLED, QuietCalendar.DAYS - 8)), Place.DENVER);
        workers.set(
                which,
                worker.withLaptop(new Worker.Newer(
                        from, Device.laptop(dice, worker.person().upn()))));
    }

    private static Place elsewhere(Worker worker) {
        return worker.person().place() == Place.DUBLIN ? Place.DENVER : Place.DUBLIN;
    }

    private static Worker.Days days(int from, int length) {
        return new Worker.Days(QuietCalendar.day(from), QuietCalendar.day(from + length));
    }
}
